import { childTraceparent, newTraceparent, parseTraceparent } from './trace.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('traceparent', () => {
  it.each([
    [`00-${TRACE}-${SPAN}-01`, true],
    [`00-${TRACE}-${SPAN}-00`, false],
    [`00-${TRACE}-${SPAN}-03`, true],
    [`cc-${TRACE}-${SPAN}-01-iets-nieuws`, true],
    [` 00-${TRACE}-${SPAN}-01 `, true],
  ])('reads %s', (header, sampled) => {
    expect(parseTraceparent(header)).toEqual({ traceId: TRACE, spanId: SPAN, sampled });
  });

  it.each([
    '',
    'x',
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-extra`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-01\n00-${TRACE}-${SPAN}-01`,
  ])('refuses %j', (header) => {
    expect(parseTraceparent(header)).toBeNull();
  });

  it('a child stays in the trace with a step of its own', () => {
    const parent = newTraceparent();
    const child = parseTraceparent(childTraceparent(parent));
    expect(child?.traceId).toBe(parseTraceparent(parent)?.traceId);
    expect(child?.spanId).not.toBe(parseTraceparent(parent)?.spanId);
  });

  it.each([null, undefined, 'onzin'])('a child of %j starts a new trace', (parent) => {
    expect(parseTraceparent(childTraceparent(parent))).not.toBeNull();
  });
});
