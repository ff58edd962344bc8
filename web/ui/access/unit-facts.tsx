import type { FC } from 'hono/jsx';
import {
  addressLine,
  addressOf,
  type Unit,
  type UnitStatus,
  unitStatusOf,
} from '../../../domain/organisations/units.ts';
import type { Visitor } from '../../http/context.ts';

/** Facts that Enhetsregisteret tells of a unit; never typed here, and any of it may be missing. */
export const UnitFacts: FC<{ visitor: Visitor; unit: Unit; status?: UnitStatus }> = ({
  visitor,
  unit,
  status = unitStatusOf(unit),
}) => {
  const { unit: says, number } = visitor.text.access;
  const facts: [name: string, value: string | undefined][] = [
    [says.name, unit.navn],
    [number, unit.organisasjonsnummer],
    [says.form, unit.organisasjonsform?.kode],
    ...(unit.overordnetEnhet ? [[says.parent, unit.overordnetEnhet] as [string, string]] : []),
    [says.address, addressLine(addressOf(unit))],
    [says.postal, addressLine(unit.postadresse)],
    [says.email, unit.epostadresse],
    [says.phone, unit.telefon ?? unit.mobil],
    [says.website, unit.hjemmeside],
    [says.industry, unit.naeringskode1?.beskrivelse],
    [says.standing, says.standings[status]],
  ];
  const missing = facts.filter(([, value]) => !value).map(([name]) => name);
  return (
    <>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {missing.length > 0 && <p class="quiet">{`${says.notGiven}: ${missing.join(', ')}`}</p>}
    </>
  );
};
