import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, openLog } from './log.ts';

function collect(niveau: 'debug' | 'info' = 'info') {
  const lines: string[] = [];
  const log = createLog({ rol: 'gateway', niveau }, { write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> };
}

describe('log', () => {
  it('writes one line of JSON with role, level, time and the correlation ids', () => {
    const { log, lines, last } = collect();
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    log
      .child({ berichtId: 'b1', kenmerk: 'k1', traceparent })
      .info({ connector: 'ggk', duurMs: 1.23456 }, 'message accepted');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    expect(last()).toMatchObject({
      level: 'info',
      rol: 'gateway',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      berichtId: 'b1',
      kenmerk: 'k1',
      trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
      span_id: '00f067aa0ba902b7',
      connector: 'ggk',
      duurMs: 1.2,
      msg: 'message accepted',
    });
  });

  it('masks a BSN wherever it stands', () => {
    const { log, lines } = collect();
    log
      .child({ kenmerk: '999900006' })
      .warn({ pad: '/Client[999990019]', aantal: 999_994_542, err: new Error('bsn 999900006') }, 'x 999990019');
    expect(lines.join('')).not.toMatch(/9999(00006|90019|94542)/);
    expect(() => JSON.parse(lines[0] ?? '') as unknown).not.toThrow();
  });

  it('serialises an error without what hangs on it', () => {
    const { log, last } = collect();
    log.error({ err: Object.assign(new Error('mislukt'), { response: { data: 'Jansen' } }) }, 'delivery failed');
    expect(last()).toMatchObject({ err: { type: 'Error', message: 'mislukt' } });
    expect(JSON.stringify(last())).not.toContain('Jansen');
  });

  it('leaves out lines below its level', () => {
    const { log, lines } = collect();
    log.debug({}, 'detail');
    expect(lines).toEqual([]);
  });

  it('writes to a file and has everything there after sluit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-log-'));
    try {
      const path = join(folder, 'sub', 'hub.log');
      const { log, sluit } = openLog({ rol: 'hub', niveau: 'info', naar: path });
      for (let i = 0; i < 100; i += 1) log.info({ aantal: i }, 'line');
      sluit();
      expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(100);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
