import { STIJL_GEWOON, STIJLEN } from '../envelop/schrijven.ts';
import { type Opties } from '../opties.ts';
import { type Register } from '../rapport/register.ts';
import { type Sleutels } from '../rapport/sleutels.ts';
import { type Kant, type Storingen } from '../storing/mix.ts';
import { openToeval } from '../toeval.ts';
import { type XsdKeuring } from '../validatie/xsd.ts';
import { type Luisteraar, openLuisteraar } from './luisteren.ts';
import { Ontvanger, type OntvangerDelen } from './ontvanger.ts';
import { maakVerstuur } from './versturen.ts';
import { Zender } from './zender.ts';

/** What both sides of the simulator share, and what may change while it runs. */
export interface Omgeving {
  readonly opties: Opties;
  readonly register: Register;
  readonly sleutels: Sleutels;
  readonly keuring: XsdKeuring;
  storingen: Storingen;
  hub: Opties['hub'];
}

/** One outside party: an address where the hub delivers, and a sender towards the hub. */
export interface Peer {
  readonly url: string;
  readonly zender: Zender;
  sluit(): Promise<void>;
}

function maakOntvangerDelen(kant: Kant, o: Omgeving, verwerk: OntvangerDelen['verwerk']): Omit<OntvangerDelen, 'weg'> {
  return {
    kant,
    register: o.register,
    sleutels: o.sleutels,
    toeval: openToeval(o.opties.zaad, kant, 'ontvangen'),
    last: o.opties.last,
    mix: () => o.storingen[kant].ontvangen,
    verwerk,
    bekijk: (e, xml) => o.keuring.bekijk(e, xml),
  };
}

function maakZender(kant: Kant, o: Omgeving): { zender: Zender; sluit: () => void } {
  const { opties } = o;
  const stijlToeval = openToeval(opties.zaad, kant, 'stijl');
  const lijn = maakVerstuur(opties.zender.gelijktijdig, opties.zender.timeoutMs, opties.tls);
  const zender = new Zender({
    kant,
    register: o.register,
    sleutels: o.sleutels,
    toeval: openToeval(opties.zaad, kant, 'zenden'),
    opties: opties.zender,
    modus: kant === 'ggk' ? opties.modus : 'http',
    last: opties.last,
    mix: () => o.storingen[kant].zenden,
    stijl: () => (opties.stijl === 'vreemd' ? stijlToeval.kies(STIJLEN) : STIJL_GEWOON),
    url: () => o.hub[kant] ?? '',
    verstuur: lijn.verstuur,
  });
  return { zender, sluit: lijn.sluit };
}

/** Starts one side; `verwerk` gets every message that is accepted as new. */
export async function openPeer(kant: Kant, o: Omgeving, verwerk: OntvangerDelen['verwerk']): Promise<Peer> {
  const { zender, sluit } = maakZender(kant, o);
  const afwezig = openToeval(o.opties.zaad, kant, 'weg');
  const weg = (): void => {
    o.register.schrijf({ wat: 'weg', kant });
    void luisteraar.weg(afwezig.tussen(...o.opties.wegNa)).then(() => o.register.schrijf({ wat: 'terug', kant }));
  };
  const ontvanger = new Ontvanger({ ...maakOntvangerDelen(kant, o, verwerk), weg });
  const luisteraar: Luisteraar = await openLuisteraar(ontvanger.handel, o.opties.poorten[kant], o.opties.tls);
  const { url } = luisteraar;
  return {
    url,
    zender,
    sluit: async () => {
      zender.stop();
      sluit();
      await luisteraar.sluit();
    },
  };
}
