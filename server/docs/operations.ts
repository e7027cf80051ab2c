import { z } from 'zod';

export interface Described {
  name: string;
  text: string;
  /** Its JSON schema, as text. */
  schema?: string | undefined;
}

export interface Operation {
  /** `get-v1-me`: to link to it. */
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: Described[];
  body?: string | undefined;
  answers: Described[];
}

const text = z.string().default('');
const Content = z.record(z.string(), z.object({ schema: z.unknown() })).optional();

/** What the page shows of an OpenAPI document; the rest of it is left aside. */
const Document = z.object({
  info: z.object({ title: z.string(), description: text }),
  components: z.object({ schemas: z.record(z.string(), z.unknown()).default({}) }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        summary: text,
        description: text,
        parameters: z
          .array(z.object({ name: z.string(), in: z.string(), description: text, schema: z.unknown() }))
          .default([]),
        requestBody: z.object({ content: Content }).optional(),
        responses: z.record(z.string(), z.object({ description: text, content: Content })),
      }),
    ),
  ),
});
type Method = z.infer<typeof Document>['paths'][string][string];

export function operationsOf(document: object): {
  title: string;
  description: string;
  operations: Operation[];
} {
  const { info, paths, components } = Document.parse(document);
  const show = (content: z.infer<typeof Content>) => schemaText(content, components.schemas);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toOperation(path, method, operation, show)),
  );
  return { ...info, operations };
}

type Show = (content: z.infer<typeof Content>) => string | undefined;

function toOperation(path: string, method: string, operation: Method, show: Show): Operation {
  const { summary, description, parameters, requestBody, responses } = operation;
  return {
    id: `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    parameters: parameters.map(({ name, in: place, description }) => ({
      name,
      text: `${place}. ${description}`,
    })),
    body: show(requestBody?.content),
    answers: Object.entries(responses).map(([name, { description, content }]) => ({
      name,
      text: description,
      // A failure is a problem everywhere; its shape is shown once, at /openapi.json.
      schema: Number(name) < 300 ? show(content) : undefined,
    })),
  };
}

/** A named schema is shown in full, so that nobody has to look for it. */
function schemaText(content: z.infer<typeof Content>, named: Readonly<Record<string, unknown>>) {
  const [first] = Object.values(content ?? {});
  if (!first) return undefined;
  const ref = z.object({ $ref: z.string() }).safeParse(first.schema).data?.$ref;
  const schema = ref === undefined ? first.schema : named[ref.replace('#/components/schemas/', '')];
  return JSON.stringify(schema, null, 2);
}
