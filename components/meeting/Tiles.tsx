import type { Context } from '../../lib/model/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { cx } from '../ui/cx.ts';
import { Explain } from '../ui/Explain.tsx';
import { type Tile, tilesOf } from './tiles.ts';

/** What has changed, in four numbers; each says on hover and focus what is behind it. */
export function Tiles({ brief, context, now }: { brief: Brief; context: Context; now: number }) {
  return (
    <ul className="grid grid-cols-2 gap-2">
      {tilesOf(brief, context, now).map((tile) => (
        <li key={tile.key} className="min-w-0 rounded-lg bg-sub px-2.5 py-2">
          <Shown tile={tile} />
        </li>
      ))}
    </ul>
  );
}

const tones = { plain: 'text-ink', warn: 'text-warn', bad: 'text-bad' } as const;

function Shown({ tile: { big, small, tone, why } }: { tile: Tile }) {
  const words = (
    <>
      <span
        className={cx('tabular block font-bold text-lg leading-tight [overflow-wrap:anywhere]', tones[tone])}
      >
        {big}
      </span>
      <span className="block text-mut text-xs [overflow-wrap:anywhere]">{small}</span>
    </>
  );
  if (why.length === 0) return words;
  return (
    <Explain why={() => <Lines lines={why} />} className="w-full">
      {words}
    </Explain>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <div className="flex flex-col gap-1">
      {lines.map((line) => (
        <bdi key={line} className="block">
          {line}
        </bdi>
      ))}
    </div>
  );
}
