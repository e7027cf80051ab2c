interface Props {
  /** What is explained: `Strength 64 of 100`. */
  title: string;
  /** What it is made of; `from`: what that was read from. */
  rows: readonly { id?: string; name: string; from: string; points: string }[];
  below?: string;
}

/** A number and the parts it is made of, for an explanation. */
export function Points({ title, rows, below }: Props) {
  return (
    <>
      <p className="mb-1 font-semibold">{title}</p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {rows.map(({ id, name, from, points }) => (
          <div key={id ?? name} className="contents">
            <dt>
              {name}
              <span className="block text-mut">{from}</span>
            </dt>
            <dd className="tabular text-end text-mut">{points}</dd>
          </div>
        ))}
      </dl>
      {below && <p className="mt-1.5 border-line border-t pt-1.5 text-mut">{below}</p>}
    </>
  );
}
