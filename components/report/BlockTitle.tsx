interface Props {
  title: string;
  section: string;
}

/** What a table or list is called; not twice, where it is all that its section has. */
export function BlockTitle({ title, section }: Props) {
  if (title === section) return null;
  return <h4 className="mb-1 break-after-avoid font-semibold text-mut text-xs">{title}</h4>;
}
