/** A sentence with code between backticks. */
export function Coded({ text }: { text: string }) {
  return text.split('`').map((piece, at) =>
    // The pieces of one sentence keep their order.
    at % 2 === 0 ? piece : <code key={`${at} ${piece}`}>{piece}</code>,
  );
}
