/** Small changes at random: of a value, of what is there, of how a value is written. */
import { geldigeWaarde, instantie } from '../instantie.ts';
import { type Random } from '../random.ts';
import { type EnkelType } from '../schema.ts';
import { type Ingreep } from './breuken/breuk.ts';
import { plusDagen } from './datum.ts';
import { type Knoop } from './knoop.ts';

/** Elements that name the message itself stay as they are; only its Dagtekening may move. */
const inhoud = (b: Knoop): Knoop[] =>
  b
    .bladeren()
    .filter(
      (k) => k.ouder !== null && (k.boven('Header') === undefined || k.naam === 'Dagtekening') && k.naam !== 'Header',
    );

const enkel = (k: Knoop): EnkelType | null => (k.decl.type.soort === 'enkel' ? k.decl.type : null);

/** Days on which calculating with dates goes wrong, and years that the standard allows but nobody meant. */
const RANDDATUMS = `2024-02-29 2028-02-29 2025-12-31 2026-01-01 2020-12-31 2021-01-01 1900-01-01 1899-12-31 0001-01-01
9999-12-31 10000-01-01 -0001-12-31 -2024-01-01`.split(/\s+/);

/** A number or date of the same name, or a little beside the value that is there. */
function dichtbij(k: Knoop, t: EnkelType, r: Random): string {
  const nu = k.boom.ruw;
  if (t.basis === 'date' && r.chance(0.1)) return r.pick(RANDDATUMS);
  if (t.basis === 'date' && /^\d{4}-/.test(nu) && r.chance(0.8))
    return plusDagen(nu, r.pick([-365, -31, -1, 1, 1, 31, 366]));
  if (t.basis === 'integer' && r.chance(0.8)) return String(Math.max(0, Number(nu) + r.pick([-100, -1, 1, 1, 1000])));
  return geldigeWaarde(t, r);
}

const andereWaarde: Ingreep = (b, r) => {
  const k = r.pick(inhoud(b).filter((x) => enkel(x)));
  const broers = b.alle(k.naam).filter((x) => x.boom !== k.boom);
  if (broers.length > 0 && r.chance(0.4)) k.boom.ruw = r.pick(broers).boom.ruw;
  else k.ouder!.zet(k.naam, dichtbij(k, enkel(k)!, r));
};

const erbij: Ingreep = (b, r) => {
  const plekken = inhoud(b).flatMap((k) =>
    k.decls.filter((d) => d.min === 0 && !k.heeft(d.naam)).map((d) => ({ k, d })),
  );
  if (plekken.length === 0) return false;
  const { k, d } = r.pick(plekken);
  const nieuw = k.voegToe(d.naam, r);
  if (d.type.soort === 'samengesteld')
    nieuw.boom.kinderen = instantie(d, r, { kans: r.next(), herhaal: 1, vol: false }).kinderen;
};

const eraf: Ingreep = (b, r) => {
  const weg = inhoud(b).filter((k) => k.decl.min === 0 && k.ouder!.ouder !== null);
  if (weg.length === 0) return false;
  r.pick(weg).verwijder();
};

const nogEen: Ingreep = (b, r) => {
  const meer = inhoud(b).filter((k) => k.decl.max > 1);
  if (meer.length === 0) return false;
  r.pick(meer).kopie();
};

const eenMinder: Ingreep = (b, r) => {
  const meer = inhoud(b).filter((k) => k.decl.max > 1 && k.ouder!.kinderen().length > 1);
  if (meer.length === 0) return false;
  r.pick(meer).verwijder();
};

const VERANDERINGEN = [andereWaarde, andereWaarde, andereWaarde, erbij, eraf, nogEen, eenMinder];

export const verander: Ingreep = (b, r) => r.pick(VERANDERINGEN)(b, r);

/** The same value, written in another way that the schema allows. */
export const andersGeschreven: Ingreep = (b, r) => {
  const plekken = inhoud(b).filter((k) => ['integer', 'date'].includes(enkel(k)?.basis ?? ''));
  if (plekken.length === 0) return false;
  const k = r.pick(plekken);
  const w = k.boom.ruw;
  const vormen = [` ${w}`, `${w}\n`, `\t${w} `, `${w.slice(0, 2)}<!-- c -->${w.slice(2)}`, `<![CDATA[${w}]]>`];
  k.boom.ruw = r.pick(enkel(k)!.basis === 'integer' ? [...vormen, `0${w}`, `+${w}`, `00${w}`, `-0`] : vormen);
  if (k.boom.ruw === '-0' && w !== '0') k.boom.ruw = w;
};
