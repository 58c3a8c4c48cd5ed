import { duur } from './opmaak.ts';

/** After how long a person wants to know that something is still going on, in milliseconds; then half as often each time. */
const STIL_MS = 2_000;

/** Does the work, and says on the error stream that it is still going on when it takes longer than two seconds. */
export async function metVoortgang<T>(wat: string, werk: () => Promise<T>, schrijf = naarStderr): Promise<T> {
  const begin = Date.now();
  let klok: NodeJS.Timeout;
  const wacht = (ms: number): void => {
    klok = setTimeout(() => {
      schrijf(`… ${wat} (${duur(Date.now() - begin)})\n`);
      wacht(2 * ms);
    }, ms);
  };
  wacht(STIL_MS);
  try {
    return await werk();
  } finally {
    clearTimeout(klok!);
  }
}

function naarStderr(tekst: string): void {
  process.stderr.write(tekst);
}
