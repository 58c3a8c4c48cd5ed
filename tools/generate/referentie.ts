import {
  berichtNaam,
  DOMEINEN,
  inDomein,
  type Bericht,
  type Contract,
  type Domein,
  type Element,
  type Klasse,
} from './model.ts';

const PATRONEN: Record<string, string> = {
  nietLeeg: 'een regel, niet leeg',
  commentaar: 'niet leeg',
  cijfers: 'alleen cijfers',
  letters: 'alleen letters',
  alfanumeriek: 'alleen letters A-Z en cijfers',
  versie: 'drie getallen met punten',
};

const kaal = (type: string): string => type.replace(/^(LDT|CDT)_/, '');
const anker = (type: string): string => type.toLowerCase();
const cardinaliteit = (e: Element): string => `${e.min}..${e.meer ? 'n' : '1'}`;

function lengte(tekst: string | undefined): string {
  const [min = '0', max = ''] = (tekst ?? '0..').split('..');
  if (min === max) return min === '1' ? '1 teken' : `${min} tekens`;
  return max === '' ? `minstens ${min} ${min === '1' ? 'teken' : 'tekens'}` : `${min} tot ${max} tekens`;
}

function eisen(type: string, contract: Contract): string {
  const t = contract.enkelvoudig[type];
  if (!t) throw new Error(`Onbekend datatype ${type}`);
  switch (t.basis) {
    case 'tekst':
      return [lengte(t.lengte), ...(t.patroon ? [PATRONEN[t.patroon] ?? t.patroon] : [])].join(', ');
    case 'code':
      return `[code](codelijsten.md#${anker(type)})`;
    case 'getal':
      return `geheel getal 0 tot en met ${t.hoogstens}${t.eenheid ? ` (${t.eenheid})` : ''}`;
    case 'datum':
      return 'datum jjjj-mm-dd zonder tijdzone';
    case 'tijd':
      return 'tijd uu:mm:ss zonder tijdzone';
  }
}

function inhoud(e: Element, contract: Contract, code: string): string {
  if (e.vast !== null) return `altijd ${e.vast === 'code' ? code : e.vast}`;
  if (e.type.startsWith('LDT_')) {
    const strenger = e.patroon ? `, ${PATRONEN[e.patroon] ?? e.patroon}` : '';
    return `${eisen(e.type, contract)}${strenger}`;
  }
  return '';
}

interface Boom {
  readonly klassen: ReadonlyMap<string, Klasse>;
  readonly contract: Contract;
  readonly code: string;
}

function rijen(e: Element, boom: Boom, diepte: number): string[] {
  const naam = `${'&emsp;'.repeat(diepte)}${e.naam}`;
  const datatype = /^(LDT|CDT)_/.test(e.type) ? `[${kaal(e.type)}](datatypen.md#${anker(e.type)})` : '';
  const rij = `| ${naam} | ${cardinaliteit(e)} | ${datatype} | ${inhoud(e, boom.contract, boom.code)} |`;
  const klasse = boom.klassen.get(e.type);
  return [rij, ...(klasse?.elementen ?? []).flatMap((kind) => rijen(kind, boom, diepte + 1))];
}

const partijen = (b: Bericht): string =>
  b.afzender === 'gemeente' ? 'gemeente naar aanbieder' : 'aanbieder naar gemeente';

/** A retourbericht keeps the Afzender of its heenbericht, but travels the other way. The 325 has an Afzender of its own. */
function reis(b: Bericht): string {
  if (b.richting === 'heen' || b.klassen.some((k) => k.naam === 'DeclaratieAntwoord')) return partijen(b);
  return partijen({ ...b, afzender: b.afzender === 'gemeente' ? 'aanbieder' : 'gemeente' });
}

export function schrijfBerichtpagina(b: Bericht, contract: Contract, domein: Domein): string {
  const naam = berichtNaam(domein, b.nummer);
  const klassen = new Map([...inDomein(b.klassen, domein), ...contract.samengesteld].map((k) => [k.naam, k]));
  const boom: Boom = { klassen, contract, code: b.code[domein] };
  const standaard = contract.standaard.domeinen[domein];
  const ns = `http://www.istandaarden.nl/${standaard.standaard}/${contract.standaard.release.replace('.', '_')}/${domein}${b.nummer}/schema`;
  const verwant = [
    ...(b.antwoordOp
      ? [`| Antwoord op | [${berichtNaam(domein, b.antwoordOp)}](${berichtNaam(domein, b.antwoordOp)}.md) |`]
      : []),
    ...(b.antwoord
      ? [`| Beantwoord met | [${berichtNaam(domein, b.antwoord)}](${berichtNaam(domein, b.antwoord)}.md) |`]
      : []),
  ];
  return `# ${naam} ${b.naam}

${b.uitleg}

| | |
|---|---|
| Wet | ${standaard.naam} |
| Release | ${contract.standaard.release} |
| Berichtcode | ${b.code[domein]} |
| Reist van | ${reis(b)} |
${[...verwant, `| Namespace | \`${ns}\` |`].join('\n')}

De elementen staan in de volgorde van het bericht; inspringen toont de opbouw. De kinderen van een samengesteld datatype staan in de namespace van het basisschema.

| Element | Aantal | Datatype | Inhoud |
|---|---|---|---|
${[{ naam: 'Bericht', min: 1, meer: false, gevoelig: false, domein: null, type: 'Root', patroon: null, vast: null } as Element].flatMap((e) => rijen(e, boom, 0)).join('\n')}
`;
}

export function schrijfDatatypen(contract: Contract): string {
  const simpel = Object.entries(contract.enkelvoudig).map(
    ([naam, t]) =>
      `| <a id="${anker(naam)}"></a>${kaal(naam)} | ${eisen(naam, contract)} | ${t.uitleg} | ${t.gevoelig ? 'ja' : ''} |`,
  );
  const samen = contract.samengesteld.map((k) => {
    const kinderen = k.elementen.map((e) => `${e.naam} ${cardinaliteit(e)} [${kaal(e.type)}](#${anker(e.type)})`);
    return `| <a id="${anker(k.naam)}"></a>${kaal(k.naam)} | ${kinderen.join('<br>')} |`;
  });
  return `# Datatypen, release ${contract.standaard.release}

Tekens zijn codepunten. Witruimte rond een getal, datum of tijd telt niet mee; in een tekst of code wel. Waarden van een gevoelig type komen nooit in een melding of log.

## Enkelvoudig

| Type | Eisen | Betekenis | Gevoelig |
|---|---|---|---|
${simpel.join('\n')}

## Samengesteld

| Type | Elementen |
|---|---|
${samen.join('\n')}
`;
}

export function schrijfCodelijsten(contract: Contract): string {
  const delen = Object.entries(contract.codelijsten).map(([naam, per]) => {
    const tabel = (d: Domein): string =>
      Object.values(per[d].codes).every((b) => b === '')
        ? Object.keys(per[d].codes).join(' ')
        : [
            '| Code | Betekenis |',
            '|---|---|',
            ...Object.entries(per[d].codes)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([c, b]) => `| ${c} | ${b} |`),
          ].join('\n');
    const gelijk = tabel('jw') === tabel('wmo');
    const lijsten = [...new Set(DOMEINEN.map((d) => per[d].lijst))].join(' / ');
    const lijf = gelijk
      ? tabel('jw')
      : DOMEINEN.map((d) => `**${contract.standaard.domeinen[d].naam}** (${per[d].lijst})\n\n${tabel(d)}`).join('\n\n');
    return `## <a id="${anker(naam)}"></a>${kaal(naam)}\n\nCodelijst ${lijsten}.\n\n${lijf}`;
  });
  return `# Codelijsten, release ${contract.standaard.release}\n\nGesloten lijsten: een andere waarde maakt het bericht ongeldig.\n\n${delen.join('\n\n')}\n`;
}

export function schrijfIndex(contract: Contract): string {
  const rij = (b: Bericht): string => {
    const [jw, wmo] = DOMEINEN.map(
      (d) => `[${berichtNaam(d, b.nummer)}](${berichtNaam(d, b.nummer)}.md) (${b.code[d]})`,
    );
    return `| ${b.nummer} | ${b.naam} | ${reis(b)} | ${jw} | ${wmo} | ${b.antwoord ?? ''} |`;
  };
  return `# Berichten van iWmo en iJw, release ${contract.standaard.release}

Gemaakt uit \`contracts/istandaarden/${contract.standaard.release}/\` met \`npm run generate\`. Zie ook [datatypen](datatypen.md) en [codelijsten](codelijsten.md).

| Nummer | Naam | Reist van | Jeugdwet (code) | Wmo (code) | Antwoord |
|---|---|---|---|---|---|
${contract.berichten.map(rij).join('\n')}
`;
}
