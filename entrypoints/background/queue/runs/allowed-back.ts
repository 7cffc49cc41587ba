import type { DeskField, FieldOption } from '../../../../core/fields';
import type { TicketStatus } from '../../../../core/ticket-status';
import { askSource } from '../../desks/source';
import type { ChangedValue, ChangeRecord } from '../../store/ledger/run-record';

const over: readonly TicketStatus[] = ['solved', 'closed'];
const atWork: readonly TicketStatus[] = ['open', 'pending', 'hold'];

/** The option that comes nearest to what is wanted and does not stand already. */
function nearest({ options }: DeskField, { means, fromOptionId }: ChangedValue): FieldOption | undefined {
  if (means === undefined) return undefined;
  const others = options.filter(({ id }) => id !== fromOptionId);
  return [means, ...(over.includes(means) ? over : atWork)]
    .map((meaning) => others.find((option) => option.means === meaning))
    .find((option) => option !== undefined);
}

function allowed(value: ChangedValue, field: DeskField | undefined): ChangedValue {
  if (field === undefined || field.options.some(({ id }) => id === value.optionId)) return value;
  const option = nearest(field, value);
  if (option === undefined) return value;
  const { means: _means, ...rest } = value;
  const means = option.means === undefined ? {} : { means: option.means };
  return { ...rest, optionId: option.id, to: [...option.path], insteadOf: [...value.to], ...means };
}

/**
 * What is to be taken back, as far as the desks let it be: some let no ticket become new again. Such a status becomes the nearest one
 * that they do. Each desk is asked once for tickets of one scope that stand alike; where it does not say, or has nothing that is near,
 * the change stays as it is, and the desk has its say when it is made.
 */
export async function allowedBack(changes: readonly ChangeRecord[]): Promise<ChangeRecord[]> {
  const known = new Map<string, Promise<DeskField | undefined>>();
  const fieldOf = ({ ref, scope }: ChangeRecord, { fieldId, fromOptionId }: ChangedValue) => {
    const key = JSON.stringify([ref.origin, scope, fieldId, fromOptionId]);
    const made =
      known.get(key) ??
      askSource<'workflow'>(ref.origin, { what: 'workflow', ref, scope, quiet: false }).then((told) =>
        told.ok ? told.value.find(({ id }) => id === fieldId) : undefined,
      );
    known.set(key, made);
    return made;
  };
  return Promise.all(
    changes.map(async (change) => ({
      ...change,
      values: await Promise.all(
        change.values.map(async (value) =>
          value.kind === 'status' && value.optionId !== null ? allowed(value, await fieldOf(change, value)) : value,
        ),
      ),
    })),
  );
}
