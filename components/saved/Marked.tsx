import type { Range } from '../../core/search/excerpt.ts';

/** A text with what was searched for marked in it. */
export function Marked({ text, marks }: { text: string; marks: readonly Range[] }) {
  if (marks.length === 0) return <>{text}</>;
  let end = 0;
  return (
    <>
      {marks.map(([start, until]) => {
        const between = text.slice(end, start);
        end = until;
        return (
          <>
            {between}
            <mark key={start}>{text.slice(start, until)}</mark>
          </>
        );
      })}
      {text.slice(end)}
    </>
  );
}
