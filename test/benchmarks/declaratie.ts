/** A JW323 of a given size as senders write it: indented with tabs, CR LF, prefixes on the root. All persons are invented. */
const NS = 'http://www.istandaarden.nl/ijw/3_2';

/** Test BSNs, each once: 9999 and four figures, with the last figure that makes the elfproef come out. */
function* testBsns(): Generator<string, never> {
  for (let i = 0; i < 10_000; i++) {
    const cijfers = [9, 9, 9, 9, ...String(i).padStart(4, '0')].map(Number);
    const rest = cijfers.reduce((som, c, p) => som + c * (9 - p), 0) % 11;
    if (rest < 10) yield cijfers.join('') + rest;
  }
  throw new RangeError('meer clienten dan er test-BSNs zijn');
}

const volumeEnTarief = (n: number): [number, number] => [1 + ((n * 7919) % 40), 1_000 + ((n * 104_729) % 8_000)];

/** Prestatie `n`; a fault is a date that does not exist. */
function prestatie(n: number, fout: boolean): string {
  const [volume, tarief] = volumeEnTarief(n);
  return `
					<jw323:Prestatie>
						<jw323:ProductReferentie>
							<ijw:ReferentieNummer>RN${String(n).padStart(8, '0')}</ijw:ReferentieNummer>
						</jw323:ProductReferentie>
						<jw323:ToewijzingNummer>${10_000 + n}</jw323:ToewijzingNummer>
						<jw323:ProductCategorie>45</jw323:ProductCategorie>
						<jw323:ProductCode>45A${String(n % 90).padStart(2, '0')}</jw323:ProductCode>
						<jw323:ProductPeriode>
							<ijw:Begindatum>2026-04-01</ijw:Begindatum>
							<ijw:Einddatum>2026-04-${fout ? '31' : '30'}</ijw:Einddatum>
						</jw323:ProductPeriode>
						<jw323:GeleverdVolume>${volume}</jw323:GeleverdVolume>
						<jw323:Eenheid>04</jw323:Eenheid>
						<jw323:ProductTarief>${tarief}</jw323:ProductTarief>
						<jw323:IngediendBedrag>
							<ijw:Bedrag>${volume * tarief}</ijw:Bedrag>
							<ijw:DebetCredit>D</ijw:DebetCredit>
						</jw323:IngediendBedrag>
					</jw323:Prestatie>`;
}

const kop = (totaal: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<jw323:Bericht xmlns:ijw="${NS}/basisschema/schema" xmlns:jw323="${NS}/jw323/schema">
	<jw323:Header>
		<jw323:BerichtCode>490</jw323:BerichtCode>
		<jw323:BerichtVersie>3</jw323:BerichtVersie>
		<jw323:BerichtSubversie>2</jw323:BerichtSubversie>
		<jw323:Afzender>99000022</jw323:Afzender>
		<jw323:Ontvanger>0351</jw323:Ontvanger>
		<jw323:BerichtIdentificatie>
			<ijw:Identificatie>META0001</ijw:Identificatie>
			<ijw:Dagtekening>2026-05-06</ijw:Dagtekening>
		</jw323:BerichtIdentificatie>
		<jw323:XsdVersie>
			<ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie>
			<ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie>
		</jw323:XsdVersie>
	</jw323:Header>
	<jw323:Declaratie>
		<jw323:DeclaratieNummer>DN0001</jw323:DeclaratieNummer>
		<jw323:DeclaratiePeriode>
			<ijw:Begindatum>2026-04-01</ijw:Begindatum>
			<ijw:Einddatum>2026-04-30</ijw:Einddatum>
		</jw323:DeclaratiePeriode>
		<jw323:DeclaratieDagtekening>2026-05-06</jw323:DeclaratieDagtekening>
		<jw323:TotaalIngediendBedrag>
			<ijw:TotaalBedrag>${totaal}</ijw:TotaalBedrag>
			<ijw:DebetCredit>D</ijw:DebetCredit>
		</jw323:TotaalIngediendBedrag>
		<jw323:Clienten>`;
const STAART = `
		</jw323:Clienten>
	</jw323:Declaratie>
</jw323:Bericht>
`;
const PER_CLIENT = 8;

export interface Declaratie {
  readonly xml: Buffer;
  readonly prestaties: number;
}

/**
 * A declaratie of just under `bytes` bytes that breaks no rule of its schema nor inside the message; with `foutElke` one in
 * so many prestaties has a fault.
 */
export function maakDeclaratie(bytes: number, foutElke = Infinity): Declaratie {
  const bsns = testBsns();
  const delen: string[] = [];
  let [lengte, n, totaal] = [Buffer.byteLength(kop(0)) + STAART.length + 100, 0, 0];
  for (;;) {
    const nummers = Array.from({ length: PER_CLIENT }, (_, i) => n + i + 1);
    const prestaties = nummers.map((nummer) => prestatie(nummer, nummer % foutElke === 0)).join('');
    const deel = `
			<jw323:Client>
				<jw323:Bsn>${bsns.next().value}</jw323:Bsn>
				<jw323:Prestaties>${prestaties}
				</jw323:Prestaties>
			</jw323:Client>`;
    lengte += deel.length + deel.split('\n').length;
    if (lengte > bytes) break;
    delen.push(deel);
    n += PER_CLIENT;
    totaal += nummers.map(volumeEnTarief).reduce((som, [volume, tarief]) => som + volume * tarief, 0);
  }
  return { xml: Buffer.from([kop(totaal), ...delen, STAART].join('').replaceAll('\n', '\r\n')), prestaties: n };
}
