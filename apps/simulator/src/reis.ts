import { type Gebeurtenis, type Register } from './rapport/register.ts';

/** One step of a journey; `na` in milliseconds since the start. */
export interface Stap {
  readonly stap: 'geaccepteerd' | 'bezorgd' | 'beantwoord' | 'teruggekomen' | 'geweigerd' | 'opgegeven';
  readonly na: number;
  /** What was said or what came: Bv03, the functie of the answer, the reason of a refusal. */
  readonly toelichting: string;
}

/** A heenbericht on its way out and its answer on the way back. */
export interface Reis {
  readonly soort: string;
  /** referentienummer of the heenbericht. */
  readonly kenmerk: string;
  readonly bestemming: string;
  /** `rond`: the answer came back; `bezorgd`: delivered and no answer was expected. */
  readonly uitkomst: 'rond' | 'bezorgd' | 'ketenfout' | 'geweigerd' | 'opgegeven' | 'te laat';
  readonly stappen: readonly Stap[];
  /** Milliseconds. */
  readonly duur: number;
}

export interface Reisplan {
  readonly soort: string;
  readonly kenmerk: string;
  readonly bestemming: string;
  readonly sleutel: string;
  /** Whether the receiver will answer. */
  readonly antwoord: boolean;
  readonly limietMs: number;
  /** The sleutel of the answer that belongs to a heenbericht, once it exists. */
  readonly antwoordSleutel: (heen: string) => string | undefined;
}

type Slot = Reis['uitkomst'];
type Duiding = readonly [stap: Stap['stap'], toelichting: string, slot?: Slot | undefined];

function duidUitkomst(
  g: Gebeurtenis & { wat: 'uitkomst' },
  p: Reisplan,
  terug: string | undefined,
): Duiding | undefined {
  if (g.ref === p.kenmerk)
    return g.uitkomst === 'geaccepteerd' ? [g.uitkomst, ''] : [g.uitkomst, g.reden ?? '', g.uitkomst];
  return g.sleutel === terug && g.uitkomst === 'geaccepteerd' ? ['beantwoord', ''] : undefined;
}

function duidOntvangst(
  g: Gebeurtenis & { wat: 'ontvangen' },
  p: Reisplan,
  terug: string | undefined,
): Duiding | undefined {
  if (g.sleutel === p.sleutel) return ['bezorgd', g.functie, p.antwoord ? undefined : 'bezorgd'];
  if (g.sleutel !== terug && g.cross !== p.kenmerk) return undefined;
  return ['teruggekomen', g.functie, g.functie === 'Fo01' ? 'ketenfout' : 'rond'];
}

/** What one event means for a journey: a step, and perhaps its end. */
function duid(g: Gebeurtenis, p: Reisplan): Duiding | undefined {
  const terug = p.antwoordSleutel(p.sleutel);
  if (g.wat === 'uitkomst') return duidUitkomst(g, p, terug);
  return g.wat === 'ontvangen' && g.nieuw ? duidOntvangst(g, p, terug) : undefined;
}

/** Follows one heenbericht until its end or the limit. */
export function volgReis(
  register: Register,
  plan: Reisplan,
  opStap: (stap: Stap) => void = () => undefined,
): Promise<Reis> {
  const start = performance.now();
  const sinds = (): number => Math.round(performance.now() - start);
  const stappen: Stap[] = [];
  return new Promise((klaar) => {
    const sluit = (uitkomst: Slot): void => {
      clearTimeout(timer);
      stop();
      const { soort, kenmerk, bestemming } = plan;
      klaar({ soort, kenmerk, bestemming, uitkomst, stappen, duur: sinds() });
    };
    const timer = setTimeout(() => sluit('te laat'), plan.limietMs);
    let slot: Slot | undefined;
    const stop = register.volg((g) => {
      const [stap, toelichting, einde] = duid(g, plan) ?? [];
      if (stap === undefined) return;
      const gezet = { stap, na: sinds(), toelichting: toelichting ?? '' };
      stappen.push(gezet);
      opStap(gezet);
      slot ??= einde;
      // The delivery may be seen before the sender has read its Bv03: an end waits for that step.
      if (slot !== undefined && stappen.some((s) => ['geaccepteerd', 'geweigerd', 'opgegeven'].includes(s.stap)))
        sluit(slot);
    });
  });
}
