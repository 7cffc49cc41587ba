import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import type { UsageRow } from '../../../core/messages';
import { wholeText } from '../../pages/numbers';
import { costText, featureText, totalCostText, totalOf } from './figures';
import { Heads } from '../parts/Heads';

const columns = ['model', 'for', 'requests', 'in', 'out', 'cost'] as const;

const tokensText = (tokens: number, cached: number) => (
  <>
    {wholeText(tokens)}
    {cached > 0 && <span className="soft block small">{say('use.cached', { count: cached })}</span>}
  </>
);

/** One month. It scrolls inside its own box where the window is narrower than the figures. */
export function UsageTable({ rows, title }: { rows: readonly UsageRow[]; title: string }) {
  const total = totalOf(rows);
  return (
    <div className="scrolled" role="region" aria-label={say('use.in-month', { month: title })} tabIndex={0}>
      <table className="usage">
        <Heads of={columns.map((column) => say(`use.column.${column}`))} />
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.provider} ${row.model} ${row.feature}`}>
              <th scope="row">
                {row.model || providerName(row.provider)}
                {row.model !== '' && <span className="soft block small">{providerName(row.provider)}</span>}
              </th>
              <td>{featureText(row.feature)}</td>
              <td>{wholeText(row.requests)}</td>
              <td>{tokensText(row.tokensIn, row.tokensCached)}</td>
              <td>{wholeText(row.tokensOut)}</td>
              <td className={row.cost === null ? 'soft' : undefined}>{costText(row.cost)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('use.total')}
            </th>
            <td>{wholeText(total.requests)}</td>
            <td>{tokensText(total.tokensIn, total.tokensCached)}</td>
            <td>{wholeText(total.tokensOut)}</td>
            <td>{totalCostText(total, rows.length)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
