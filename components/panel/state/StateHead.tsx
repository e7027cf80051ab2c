import { t } from '../../../lib/i18n/index.ts';
import { UnknownTile } from '../../ui/Faces.tsx';

interface Props {
  title: string;
  sentence: string;
  /** What the page itself says of it in a line. */
  detail?: string | null;
  /** What the tile shows; a question mark unless there is better. */
  mark?: string;
}

/** The head of a state that has no account: what was seen, and in a sentence what is known of it. */
export function StateHead({ title, sentence, detail = null, mark = '?' }: Props) {
  return (
    <header className="flex items-center gap-3 border-line border-b px-4 py-3">
      <UnknownTile mark={mark} />
      <div className="min-w-0">
        <h1 className="font-bold text-lg leading-tight tracking-tight [overflow-wrap:anywhere]">
          <bdi>{title}</bdi>
        </h1>
        {detail !== null && (
          <p className="mt-0.5 line-clamp-2 text-mut text-xs [overflow-wrap:anywhere]" title={detail}>
            <bdi>{detail}</bdi>
          </p>
        )}
        <p className="mt-0.5 text-mut text-xs">{sentence}</p>
      </div>
    </header>
  );
}

export function NothingLeft() {
  return <p className="px-4 py-3 text-mut text-xs">{t('panel.state.nothingLeft')}</p>;
}
