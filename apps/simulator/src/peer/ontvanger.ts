import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Envelop, type Fout, SOAP_ACTION, type Soort } from '../envelop/envelop.ts';
import { isDai, leesEnvelop } from '../envelop/lezen.ts';
import { schrijfAntwoord } from '../envelop/schrijven.ts';
import { zoekEnvelop } from '../envelop/snel.ts';
import { maakZenderklok } from '../klok.ts';
import { type Register } from '../rapport/register.ts';
import { type Sleutels } from '../rapport/sleutels.ts';
import { type Kant, type Mix, type OntvangstStoring, trekStoring } from '../storing/mix.ts';
import { type Toeval } from '../toeval.ts';
import { keurEnvelop, MAX_BYTES } from '../validatie/basis.ts';
import { berichtHash, bytesHash, inhoudHash, maakGeheugen, type Onthouden } from './geheugen.ts';
import { antwoordMetStoring, html, isVoorInhoud, leesLichaam } from './storen.ts';

export interface OntvangerDelen {
  readonly kant: Kant;
  readonly register: Register;
  readonly sleutels: Sleutels;
  readonly toeval: Toeval;
  readonly last: boolean;
  readonly mix: () => Mix['ontvangen'];
  /** Takes the peer off line for a while. */
  readonly weg: () => void;
  /** Called once for every message that is accepted as new. */
  readonly verwerk: (e: Envelop) => void;
  /** Called with every request that is read, for validation against the schemas. */
  readonly bekijk: (e: Envelop, xml: string) => void;
}

/** A message as it came in, and what is known of it. */
interface Binnen {
  readonly e: Envelop;
  readonly xml: string;
  readonly hash: string;
}

const FO03: Record<'fo03Client' | 'fo03Server' | 'afwijkend' | 'onleesbaar', Fout> = {
  fo03Client: { code: 'StUF052', plek: 'client', omschrijving: 'Zender is niet geautoriseerd' },
  fo03Server: { code: 'StUF046', plek: 'server', omschrijving: 'Opslaan bericht niet mogelijk' },
  afwijkend: { code: 'StUF016', plek: 'client', omschrijving: 'Combinatie zender en referentienummer is niet uniek' },
  onleesbaar: { code: 'StUF055', plek: 'client', omschrijving: 'Bericht is niet conform schema' },
};
const NIEMAND = { organisatie: 'onbekend', applicatie: 'onbekend' };

/** The receiving half of a peer: reads, checks, remembers duplicates, answers, and goes wrong as told. */
export class Ontvanger {
  private readonly geheugen = maakGeheugen();
  private readonly klok = maakZenderklok();
  private readonly tijdstippen = new Map<string, string>();
  private readonly delen: OntvangerDelen;
  constructor(delen: OntvangerDelen) {
    this.delen = delen;
  }

  readonly handel = (req: IncomingMessage, res: ServerResponse): void => {
    const storing = trekStoring(this.delen.mix(), this.delen.toeval);
    if (isVoorInhoud(storing)) return this.breekAf(req, storing);
    leesLichaam(req, MAX_BYTES + 4096).then(
      (xml) => this.verwerkVerzoek(req, res, xml, storing),
      () => {
        res.statusCode = 413;
        html(res, 'te groot of afgebroken');
      },
    );
  };

  private lees(xml: string): Binnen {
    if (this.delen.last) return { e: zoekEnvelop(xml), xml, hash: bytesHash(xml) };
    const e = leesEnvelop(xml);
    return { e, xml, hash: inhoudHash(e) };
  }

  private breekAf(req: IncomingMessage, storing: OntvangstStoring): void {
    this.delen.register.schrijf({ wat: 'afgebroken', kant: this.delen.kant, storing });
    if (storing === 'resetMidden') req.once('data', () => req.socket.destroy());
    else if (storing === 'weg') this.delen.weg();
    else req.socket.destroy();
  }

  private verwerkVerzoek(
    req: IncomingMessage,
    res: ServerResponse,
    xml: string,
    storing: OntvangstStoring | undefined,
  ): void {
    let binnen: Binnen;
    try {
      binnen = this.lees(xml);
    } catch (fout) {
      this.meld('', `onleesbaar verzoek: ${(fout as Error).message}`);
      return this.antwoord(res, this.maakAntwoord(undefined, FO03.onleesbaar, false), undefined);
    }
    if (!this.delen.last) this.keurTransport(req, binnen);
    if (storing === 'status500' || storing === 'status503' || storing === 'html') {
      this.noteer(binnen, { nieuw: false, antwoord: storing, storing });
      res.statusCode = storing === 'html' ? 200 : Number(storing.slice(6));
      return html(res, 'Er ging iets mis. Probeer het later opnieuw.');
    }
    this.antwoord(res, this.beslis(binnen, storing), storing);
  }

  /** The duplicate rules of StUF, then the checks, then acceptance. */
  private beslis(binnen: Binnen, storing: OntvangstStoring | undefined): Envelop {
    const { e, hash } = binnen;
    const eerder = this.geheugen.zoek(e);
    if (eerder !== undefined) return this.herhaal(binnen, eerder, storing);
    if (storing === 'fo03Server') return this.weiger(binnen, FO03.fo03Server, storing);
    const gevonden = this.delen.last ? [] : [...keurEnvelop(e, this.delen.kant), ...this.keurTijdstip(e)];
    if (!this.delen.last) this.meldAls(e.referentienummer, this.delen.sleutels.keurKruisverwijzing(e, this.delen.kant));
    for (const melding of gevonden) this.meld(e.referentienummer, melding);
    if (storing === 'fo03Client' || gevonden.length > 0) {
      const antwoord = this.weiger(binnen, storing === 'fo03Client' ? FO03.fo03Client : FO03.onleesbaar, storing);
      this.geheugen.onthoud(e, hash, binnen.xml, antwoord);
      return antwoord;
    }
    const antwoord = this.maakAntwoord(e, undefined, isDai(binnen.xml));
    this.geheugen.onthoud(e, hash, binnen.xml, antwoord);
    this.noteer(binnen, { nieuw: true, antwoord: antwoord.soort, storing });
    this.delen.bekijk(e, binnen.xml);
    this.delen.verwerk(e);
    return antwoord;
  }

  private herhaal(binnen: Binnen, eerder: Onthouden, storing: OntvangstStoring | undefined): Envelop {
    if (eerder.hash === binnen.hash) {
      if (eerder.bytes !== bytesHash(binnen.xml))
        this.meld(binnen.e.referentienummer, 'herzending is niet byte voor byte gelijk');
      this.noteer(binnen, { nieuw: false, antwoord: omschrijf(eerder.antwoord), storing });
      return eerder.antwoord;
    }
    this.meld(binnen.e.referentienummer, 'andere inhoud onder een gebruikt referentienummer');
    return this.weiger(binnen, FO03.afwijkend, storing);
  }

  private weiger(binnen: Binnen, fout: Fout, storing: OntvangstStoring | undefined): Envelop {
    const antwoord = this.maakAntwoord(binnen.e, fout, false);
    this.noteer(binnen, { nieuw: false, antwoord: omschrijf(antwoord), storing });
    return antwoord;
  }

  private maakAntwoord(e: Envelop | undefined, fout: Fout | undefined, dai: boolean): Envelop {
    const soort = fout === undefined ? (dai ? 'Bv04' : 'Bv03') : 'Fo03';
    return {
      soort,
      zender: e?.ontvanger ?? NIEMAND,
      ontvanger: e?.zender ?? NIEMAND,
      referentienummer: this.delen.toeval.uuid(),
      tijdstipBericht: this.klok(),
      crossRefnummer: e?.referentienummer ?? 'onbekend',
      fout,
    };
  }

  private antwoord(res: ServerResponse, antwoord: Envelop, storing: OntvangstStoring | undefined): void {
    res.statusCode = antwoord.fout === undefined ? 200 : 500;
    res.setHeader('Content-Type', 'text/xml; charset=utf-8');
    antwoordMetStoring(res, schrijfAntwoord(antwoord), storing);
  }

  private keurTransport(req: IncomingMessage, { e, xml }: Binnen): void {
    const action = String(req.headers['soapaction'] ?? '').replace(/^"|"$/g, '');
    const verwacht = isDai(xml) ? '' : SOAP_ACTION[e.soort as Soort];
    if (action !== verwacht) this.meld(e.referentienummer, `SOAPAction past niet bij ${e.soort}`);
    if (!/^text\/xml\b/.test(req.headers['content-type'] ?? ''))
      this.meld(e.referentienummer, 'Content-Type is niet text/xml');
  }

  /** A sender gives every message its own time (StUF019); which of two came later is not ours to know. */
  private keurTijdstip(e: Envelop): string[] {
    const sleutel = `${e.zender.organisatie}|${e.zender.applicatie}|${e.tijdstipBericht}`;
    const eerder = this.tijdstippen.get(sleutel);
    this.tijdstippen.set(sleutel, e.referentienummer);
    return eerder === undefined || eerder === e.referentienummer
      ? []
      : ['tijdstipBericht is niet uniek voor de zender'];
  }

  private noteer({ e, hash }: Binnen, hoe: { nieuw: boolean; antwoord: string; storing: string | undefined }): void {
    const { sleutel, baan } = this.delen.sleutels.bepaal(e);
    if (hoe.nieuw && !this.delen.last) this.delen.sleutels.onthoud(e.referentienummer, sleutel, 'hub');
    this.delen.register.schrijf({
      wat: 'ontvangen',
      kant: this.delen.kant,
      ref: e.referentienummer,
      sleutel,
      functie: e.functie ?? e.soort,
      baan,
      hash,
      inhoud: this.delen.last ? undefined : berichtHash(e.payload),
      cross: e.crossRefnummer,
      ...hoe,
    });
  }

  private meldAls(ref: string, melding: string | undefined): void {
    if (melding !== undefined) this.meld(ref, melding);
  }

  private meld(ref: string, melding: string): void {
    this.delen.register.schrijf({ wat: 'bevinding', kant: this.delen.kant, ref, melding });
  }
}

const omschrijf = (a: Envelop): string => (a.fout === undefined ? a.soort : `${a.soort} ${a.fout.code} ${a.fout.plek}`);
