import { ZohoFault } from './fault.ts';

export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly values: readonly Literal[];
}
export type Literal = { readonly text: string } | { readonly number: string } | { readonly flag: boolean };
export type Where =
  | Condition
  | { readonly and: readonly [Where, Where] }
  | { readonly or: readonly [Where, Where] };

export interface Query {
  readonly columns: readonly string[];
  readonly counts: boolean;
  readonly module: string;
  readonly where: Where;
  readonly order: readonly { readonly field: string; readonly down: boolean }[];
  readonly limit: number;
  readonly offset: number;
}

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
}

const SHAPE =
  /\s*(?:'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z_$][\w.$]*)|(>=|<=|!=|[=<>(),*]))/y;

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  SHAPE.lastIndex = 0;
  for (let at = 0; query.slice(at).trim() !== ''; at = SHAPE.lastIndex) {
    SHAPE.lastIndex = at;
    const found = SHAPE.exec(query);
    if (!found) throw syntax(at, query.slice(at).trim().slice(0, 10));
    const [, text, number, word, mark] = found;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(.)/g, '$1'), at });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at });
    else tokens.push({ kind: 'mark', text: mark ?? '', at });
  }
  return tokens;
}

const syntax = (column: number, near: string) =>
  new ZohoFault(400, 'SYNTAX_ERROR', 'error occurred while parsing the query', { line: 1, column, near });

export const limited = (limit: number, clause: string) =>
  new ZohoFault(400, 'LIMIT_EXCEEDED', 'limit exceeded', { limit, clause });

/** What we use of COQL, with its limits: https://www.zoho.com/crm/developer/docs/api/v8/COQL-Limitations.html */
export function parseCoql(text: string): Query {
  const tokens = tokensOf(text);
  let at = 0;
  let conditions = 0;
  const end: Token = { kind: 'end', text: '', at: text.length };
  const peek = () => tokens[at] ?? end;
  const next = () => tokens[at++] ?? end;
  const fail = (): never => {
    throw syntax(peek().at, peek().text);
  };
  const is = (word: string) => peek().kind !== 'text' && peek().text.toLowerCase() === word;
  const take = (word: string) => is(word) && Boolean(next());
  const must = (word: string) => take(word) || fail();
  const word = () => (peek().kind === 'word' ? next().text : fail());
  const count = () => (peek().kind === 'number' && /^\d+$/.test(peek().text) ? Number(next().text) : fail());

  must('select');
  const counts = is('count');
  const columns = counts ? [counted()] : listed();
  must('from');
  const module = word();
  must('where');
  const where = either();
  const order = take('order') && must('by') ? ordered() : [];
  const [limit, offset] = take('limit') ? limits() : [200, 0];
  if (peek().kind !== 'end') fail();
  if (columns.length > 50) throw limited(50, 'select');
  if (limit > 2000) throw limited(2000, 'limit');
  if (limit + offset > 100_000) throw limited(100_000, 'offset');
  return { columns, counts, module, where, order, limit, offset };

  function counted(): string {
    next();
    must('(');
    const field = word();
    must(')');
    return field;
  }

  function listed(): string[] {
    const all = [word()];
    while (take(',')) all.push(word());
    return all;
  }

  function ordered() {
    const all = [];
    do {
      const field = word();
      const down = take('desc');
      if (!down) take('asc');
      all.push({ field, down });
    } while (take(','));
    return all;
  }

  function limits(): [number, number] {
    const first = count();
    if (take(',')) return [count(), first];
    return [first, take('offset') ? count() : 0];
  }

  /** One condition, or two; a third needs brackets. */
  function either(): Where {
    const one = primary();
    if (take('and')) return { and: [one, primary()] };
    if (take('or')) return { or: [one, primary()] };
    return one;
  }

  function primary(): Where {
    if (!take('(')) return condition();
    const inner = either();
    must(')');
    return inner;
  }

  function condition(): Condition {
    if (++conditions > 25) throw limited(25, 'where');
    const field = word();
    if (take('is')) {
      const operator = take('not') ? 'is not null' : 'is null';
      must('null');
      return { field, operator, values: [] };
    }
    const not = take('not');
    if (take('in')) return { field, operator: not ? 'not in' : 'in', values: several() };
    if (take('like')) return { field, operator: not ? 'not like' : 'like', values: [literal()] };
    if (not) fail();
    if (take('between')) {
      const low = literal();
      must('and');
      return { field, operator: 'between', values: [low, literal()] };
    }
    const operator = ['=', '!=', '>=', '<=', '>', '<'].find(is) ?? fail();
    next();
    return { field, operator, values: [literal()] };
  }

  function several(): Literal[] {
    must('(');
    const all = [literal()];
    while (take(',')) all.push(literal());
    must(')');
    if (all.length > 50) throw limited(50, 'in');
    return all;
  }

  function literal(): Literal {
    if (peek().kind === 'text') return { text: next().text };
    if (peek().kind === 'number') return { number: next().text };
    if (is('true') || is('false')) return { flag: next().text.toLowerCase() === 'true' };
    return fail();
  }
}
