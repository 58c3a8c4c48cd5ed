import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type OntvangstStoring } from '../storing/mix.ts';

/** Faults that strike before the body is known. */
export function isVoorInhoud(storing: OntvangstStoring | undefined): storing is 'verzoekKwijt' | 'resetMidden' | 'weg' {
  return storing === 'verzoekKwijt' || storing === 'resetMidden' || storing === 'weg';
}

/** Reads a body as text; rejects beyond `max` bytes or when the connection breaks. */
export function leesLichaam(stroom: IncomingMessage, max: number): Promise<string> {
  return new Promise((klaar, mis) => {
    const delen: Buffer[] = [];
    let lengte = 0;
    stroom.on('data', (deel: Buffer) => {
      lengte += deel.length;
      if (lengte > max) mis(new Error('te groot'));
      else delen.push(deel);
    });
    stroom.once('end', () =>
      klaar((delen.length === 1 && delen[0] ? delen[0] : Buffer.concat(delen)).toString('utf8')),
    );
    stroom.once('error', mis);
    stroom.once('close', () => mis(new Error('afgebroken')));
  });
}

export function html(res: ServerResponse, tekst: string): void {
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.end(`<html><body><h1>${tekst}</h1></body></html>`);
}

/** Sends the answer, or less than that. */
export function antwoordMetStoring(res: ServerResponse, xml: string, storing: OntvangstStoring | undefined): void {
  const bytes = Buffer.from(xml);
  if (storing === 'antwoordKwijt') {
    res.socket?.destroy();
    return;
  }
  res.setHeader('Content-Length', bytes.length);
  if (storing === 'half') {
    res.write(bytes.subarray(0, bytes.length >> 1), () => res.socket?.destroy());
    return;
  }
  if (storing === 'traag') {
    druppel(res, bytes, 12);
    return;
  }
  res.end(bytes);
}

/** Writes in so many pieces, 25 ms apart. */
export function druppel(
  uit: { write(b: Buffer): unknown; end(): unknown; destroyed?: boolean },
  bytes: Buffer,
  stukken: number,
): void {
  const maat = Math.ceil(bytes.length / stukken);
  let plaats = 0;
  const timer = setInterval(() => {
    if (uit.destroyed === true || plaats >= bytes.length) {
      clearInterval(timer);
      if (uit.destroyed !== true) uit.end();
      return;
    }
    uit.write(bytes.subarray(plaats, plaats + maat));
    plaats += maat;
  }, 25);
}
