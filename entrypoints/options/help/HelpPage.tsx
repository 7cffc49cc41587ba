import { HealthSection } from '../health/HealthSection';
import { ShortcutsSection } from '../sections/ShortcutsSection';
import { Licences } from './Licences';
import { Versions } from './Versions';

export function HelpPage() {
  return (
    <>
      <ShortcutsSection />
      <HealthSection />
      <Versions />
      <Licences />
    </>
  );
}
