import { Section } from '../parts/Section';
import { DeskSheet } from './DeskSheet';
import { useDesks } from './useDesks';

export function DesksSection() {
  const { list, problem, reload } = useDesks();
  if (list === null || list.length === 0) {
    return (
      <Section title="Desks">
        {problem !== undefined && <p className="bad">✕ {problem}</p>}
        {list === null && problem === undefined && <p className="soft">Looking for desks.</p>}
        {list !== null && <p className="soft">No desk is known yet. Switch Deskside on, then open a ticket in your help desk: its fields appear here.</p>}
      </Section>
    );
  }
  return list.map((desk) => (desk.catalogue === null ? null : <DeskSheet key={desk.origin} desk={desk} catalogue={desk.catalogue} onChanged={reload} />));
}
