import { type Simulator, vraag } from '../wereld/simulator.ts';
import { type Aankomst, type Keten } from './keten.ts';

/** As the simulator gives it. */
interface SimulatorAankomst extends Omit<Aankomst, 'payload'> {
  /** Base64. */
  readonly payload: string | null;
}

/** The simulated chain as the world of a scenario: it sends what it is told to and answers nothing by itself. */
export function ketenVan({ adressen }: Pick<Simulator, 'adressen'>): Keten {
  const stel = async <T>(pad: string, invoer: object): Promise<T> =>
    (await (await vraag(adressen, pad, invoer)).json()) as T;
  return {
    stuur: ({ payload, ...post }) => stel('/stuur', { ...post, payload: Buffer.from(payload).toString('base64') }),
    async wacht(op, limietMs) {
      const aankomst = await stel<SimulatorAankomst | null>('/wacht', { op, limietMs });
      return (
        aankomst && { ...aankomst, payload: aankomst.payload === null ? null : Buffer.from(aankomst.payload, 'base64') }
      );
    },
  };
}

/** What the simulated chain found wrong in what it received: schemas, envelopes, references. */
export async function leesBevindingen({ adressen }: Pick<Simulator, 'adressen'>): Promise<readonly string[]> {
  const rapport = (await (await vraag(adressen, '/rapport')).json()) as { bevindingen: number; voorbeelden: string[] };
  return rapport.bevindingen === 0 ? [] : rapport.voorbeelden;
}
