import { type RegelCode, REGELS } from '#hub/regels';
import { laadCatalogus } from '../../apps/hub/src/cli/scenario/bestanden.ts';
import { type Proef } from '../../apps/hub/src/cli/scenario/proef.ts';

/** Rules that no message can break through the running hub yet, and why. This list only gets shorter. */
const NOG_NIET: Partial<Record<RegelCode, string>> = {
  TR381: 'S329 asks for agreed products, which the example has not: test/integration/backoffice.spec.ts',
  TR385: '9385 asks for approved prestaties, which come with the declaratie',
};
/** Only on a declaratie and its answer. */
const DECLARATIE = new Set(['323', '325']);

const { proeven, bases } = laadCatalogus(import.meta.dirname);
const fouten = proeven.filter(({ soort }) => soort === 'fout');

/** Number of the message that a scenario is about. */
const nummerVan = ({ stappen }: Proef): string => bases.get(stappen.at(-1)?.basis ?? '')?.nummer ?? '';
const berichten = new Set(['301', '305', '307', '315', '317', '319']);

/** Each rule with each message on which it can be broken. */
const gevraagd = Object.entries(REGELS).flatMap(([regel, { op }]) =>
  Object.keys(op)
    .filter((nummer) => !DECLARATIE.has(nummer) && NOG_NIET[regel as RegelCode] === undefined)
    .map((nummer) => `${regel} ${nummer}`),
);
/**
 * The gemeente in a Header is that of the hub, or the router stops the message; a BSN that cannot be does not leave
 * the gemeente (R2), so neither comes to a retour.
 */
const ONBEREIKBAAR = new Set([...['301', '305', '307', '315', '317'].map((nummer) => `TR378 ${nummer}`), 'CS002 301']);

it('every rule has a scenario for every message on which it stands', () => {
  const gespeeld = new Set(fouten.map((proef) => `${proef.regel} ${nummerVan(proef)}`));
  expect(gevraagd.filter((een) => !gespeeld.has(een) && !ONBEREIKBAAR.has(een))).toEqual([]);
});

it('every message has one that breaks the schema, for both wetten', () => {
  const gespeeld = fouten.filter(({ regel }) => regel === 'XSD').map((proef) => `${proef.wet}${nummerVan(proef)}`);
  expect(gespeeld.sort()).toEqual(
    ['jw', 'wmo'].flatMap((wet) => [...berichten].map((nummer) => `${wet}${nummer}`)).sort(),
  );
});

it('every scenario of a rule inside the message says where that is', () => {
  const zonder = fouten.filter(({ regel, inhoud }) => REGELS[regel as RegelCode]?.niveau === 2 && inhoud === null);
  expect(zonder.map(({ naam }) => naam)).toEqual([]);
});

it('every scenario has a code of its rule', () => {
  const anders = fouten.filter(({ regel, stappen }) => {
    const code = REGELS[regel as RegelCode]?.code;
    const verwacht = stappen.at(-1)?.verwacht;
    return (
      regel !== 'XSD' && (verwacht?.soort !== 'retour' || !verwacht.codes.some((tekst) => tekst.startsWith(`${code} `)))
    );
  });
  expect(anders.map(({ naam }) => naam)).toEqual([]);
});

it('every name is there once', () => {
  const namen = fouten.filter(({ wet }) => wet === 'jw').map(({ naam }) => naam);
  expect(namen.filter((naam, i) => namen.indexOf(naam) !== i)).toEqual([]);
});
