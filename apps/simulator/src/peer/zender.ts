import { type Envelop, type Modus, SOAP_ACTION, type Soort } from '../envelop/envelop.ts';
import { schrijfVerzoek, type Stijl } from '../envelop/schrijven.ts';
import { type ZenderOpties } from '../opties.ts';
import { type Gebeurtenis, type Register, type Uitkomst } from '../rapport/register.ts';
import { type Sleutels } from '../rapport/sleutels.ts';
import { type Kant, type Mix, trekStoring, type ZendStoring } from '../storing/mix.ts';
import { type Toeval } from '../toeval.ts';
import { duidAntwoord, type Gezegd } from './antwoord.ts';
import { berichtHash, inhoudHash } from './geheugen.ts';
import { maakBanen, maakPoort, wacht } from './poort.ts';
import { type Verstuur } from './versturen.ts';

export interface ZenderDelen {
  readonly kant: Kant;
  readonly register: Register;
  readonly sleutels: Sleutels;
  readonly toeval: Toeval;
  readonly opties: ZenderOpties;
  readonly modus: Modus;
  readonly last: boolean;
  readonly mix: () => Mix['zenden'];
  readonly stijl: () => Stijl;
  readonly url: () => string;
  readonly verstuur: Verstuur;
}

/** How the sending of one message ended. */
export interface Verzonden {
  readonly uitkomst: Uitkomst;
  readonly ref: string;
  readonly sleutel: string;
  readonly reden?: string | undefined;
}

/** What the report says of a message at every attempt. */
type Feiten = Pick<Gebeurtenis & { wat: 'gestuurd' }, 'sleutel' | 'functie' | 'baan' | 'hash' | 'inhoud'>;

interface Zending {
  readonly e: Envelop;
  readonly lichaam: Buffer;
  readonly feiten: Feiten;
}

/**
 * The sending half of a peer. It behaves as a real sender: one message at a time per dossier, the same bytes again until
 * it knows the outcome, up to a limit; and it goes wrong as told.
 */
export class Zender {
  private readonly inBaan = maakBanen();
  private readonly inPoort;
  private readonly volgnummers = new Map<string, number>();
  private open = 0;
  private gestopt = false;
  private readonly delen: ZenderDelen;
  constructor(delen: ZenderDelen) {
    this.delen = delen;
    this.inPoort = maakPoort(delen.opties.gelijktijdig);
  }

  /** Messages whose outcome the sender does not know yet. */
  get onderhanden(): number {
    return this.open;
  }

  /** Gives up on everything that is still under way. */
  stop(): void {
    this.gestopt = true;
  }

  /** Sends one message; resolves when the outcome is known or the limit is reached. */
  async stuur(e: Envelop): Promise<Verzonden> {
    const zending = this.maakZending(e);
    const storing = trekStoring(this.delen.mix(), this.delen.toeval);
    this.open += 1;
    try {
      if (storing === 'omgekeerd') await wacht(this.delen.toeval.tussen(50, 250));
      const [verzonden, gezegd] = await this.inBaan(zending.feiten.baan, () => this.probeer(zending, storing));
      if (gezegd !== undefined) await this.speelNa(zending, storing, gezegd);
      return verzonden;
    } finally {
      this.open -= 1;
    }
  }

  private maakZending(e: Envelop): Zending {
    const { sleutel, baan } = this.delen.sleutels.bepaal(e);
    if (!this.delen.last) this.delen.sleutels.onthoud(e.referentienummer, sleutel, this.delen.kant);
    const { last, modus, stijl } = this.delen;
    const hashes = last ? { hash: '' } : { hash: inhoudHash(e), inhoud: berichtHash(e.payload) };
    return {
      e,
      lichaam: Buffer.from(schrijfVerzoek(e, modus, stijl())),
      feiten: { sleutel, baan, functie: e.functie ?? e.soort, ...hashes },
    };
  }

  private async probeer(
    z: Zending,
    eersteStoring: ZendStoring | undefined,
  ): Promise<[Verzonden, (Gezegd & { soort: 'goed' }) | undefined]> {
    const { pogingen, wachtMs } = this.delen.opties;
    let reden = '';
    for (let poging = 1; poging <= pogingen && !this.gestopt; poging += 1) {
      const storing = poging === 1 ? eersteStoring : trekStoring(this.delen.mix(), this.delen.toeval);
      const gezegd = await this.inPoort(() => this.eenPoging(z, poging, storing));
      reden = gezegd.antwoord;
      if (gezegd.soort === 'goed') return [this.sluitAf(z, 'geaccepteerd'), gezegd];
      if (gezegd.soort === 'geweigerd' && storing !== 'half') return [this.sluitAf(z, 'geweigerd', reden), undefined];
      await wacht(Math.min(wachtMs[1], wachtMs[0] * 2 ** (poging - 1)) * (0.5 + this.delen.toeval.getal() / 2));
    }
    return [this.sluitAf(z, 'opgegeven', reden), undefined];
  }

  private async eenPoging(z: Zending, poging: number, storing: ZendStoring | undefined): Promise<Gezegd> {
    const { register, kant } = this.delen;
    const ref = z.e.referentienummer;
    register.schrijf({ wat: 'gestuurd', kant, ref, ...z.feiten, poging, storing });
    const ronden = storing === 'dubbel' ? [this.post(z, undefined), this.post(z, undefined)] : [this.post(z, storing)];
    const alle = await Promise.all(ronden);
    const gezegd = alle.find((g) => g.soort === 'goed') ?? alle[0] ?? { soort: 'opnieuw' as const, antwoord: 'niets' };
    const antwoordRef = gezegd.soort === 'goed' ? gezegd.antwoordRef : undefined;
    register.schrijf({ wat: 'gezegd', kant, ref, poging, antwoord: gezegd.antwoord, antwoordRef });
    for (const g of alle) if (g.soort === 'goed') this.keurBevestiging(z, g, antwoordRef ?? '');
    return gezegd;
  }

  private async post(z: Zending, storing: ZendStoring | undefined, lichaam = z.lichaam): Promise<Gezegd> {
    const { verstuur, modus, last, url } = this.delen;
    const soapAction = modus === 'dai' ? '' : SOAP_ACTION[z.e.soort as Soort];
    try {
      return duidAntwoord(await verstuur({ url: url(), soapAction, lichaam }, storing), last);
    } catch (fout) {
      return { soort: 'opnieuw', antwoord: `net: ${(fout as NodeJS.ErrnoException).code ?? (fout as Error).message}` };
    }
  }

  /** A Bv03 names our message, and a repeated one is the same Bv03 again (ggk-vecozo §1.9). */
  private keurBevestiging(z: Zending, g: Gezegd & { soort: 'goed' }, verwacht: string): void {
    if (g.cross !== z.e.referentienummer) this.meld(z, `${g.antwoord} noemt een ander bericht in crossRefnummer`);
    if (g.antwoordRef !== verwacht) this.meld(z, `herhaald bericht kreeg een andere ${g.antwoord}`);
  }

  private sluitAf(z: Zending, uitkomst: Uitkomst, reden?: string): Verzonden {
    const volgnummer = (this.volgnummers.get(z.feiten.baan) ?? 0) + (uitkomst === 'geaccepteerd' ? 1 : 0);
    if (!this.delen.last) this.volgnummers.set(z.feiten.baan, volgnummer);
    const { sleutel, baan } = z.feiten;
    const ref = z.e.referentienummer;
    this.delen.register.schrijf({
      wat: 'uitkomst',
      kant: this.delen.kant,
      ref,
      sleutel,
      baan,
      uitkomst,
      volgnummer,
      reden,
    });
    return { uitkomst, ref, sleutel, reden };
  }

  /** What a confused sender still does after its message was accepted. */
  private async speelNa(
    z: Zending,
    storing: ZendStoring | undefined,
    eerder: Gezegd & { soort: 'goed' },
  ): Promise<void> {
    if (storing !== 'herhaald' && storing !== 'afwijkend') return;
    await wacht(this.delen.toeval.tussen(20, 200));
    if (storing === 'herhaald') {
      const gezegd = await this.inPoort(() => this.post(z, undefined));
      if (gezegd.soort === 'goed') this.keurBevestiging(z, gezegd, eerder.antwoordRef);
      if (gezegd.soort === 'geweigerd') this.meld(z, `identieke herhaling geweigerd: ${gezegd.antwoord}`);
      return;
    }
    const anders = Buffer.from(schrijfVerzoek({ ...z.e, ...andereInhoud(z.e) }, this.delen.modus, this.delen.stijl()));
    const gezegd = await this.inPoort(() => this.post(z, undefined, anders));
    if (gezegd.soort === 'goed') this.meld(z, 'andere inhoud onder hetzelfde referentienummer geaccepteerd');
    if (gezegd.soort === 'geweigerd' && !gezegd.antwoord.includes('StUF016'))
      this.meld(z, `StUF016 verwacht, kreeg ${gezegd.antwoord}`);
  }

  private meld(z: Zending, melding: string): void {
    this.delen.register.schrijf({ wat: 'bevinding', kant: this.delen.kant, ref: z.e.referentienummer, melding });
  }
}

/** The same envelope about something else: the identification of the bericht, or the text of the chain error. */
function andereInhoud(e: Envelop): Partial<Envelop> {
  if (e.fout !== undefined) return { fout: { ...e.fout, omschrijving: `${e.fout.omschrijving} (anders)` } };
  const anders = (e.payload ?? Buffer.alloc(0)).toString('utf8').replace(/(:Identificatie>)([^<]{1,11})/, '$1X$2');
  return { payload: Buffer.from(anders) };
}
