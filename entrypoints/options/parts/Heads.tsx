/** The first row of a table. */
export const Heads = ({ of }: { readonly of: readonly string[] }) => (
  <thead>
    <tr>
      {of.map((words) => (
        <th key={words} scope="col">
          {words}
        </th>
      ))}
    </tr>
  </thead>
);
