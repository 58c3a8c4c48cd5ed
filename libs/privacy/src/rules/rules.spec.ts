import { readdirSync } from 'node:fs';
import { readVectorFile, testVectors, type Vector } from '../../../../test/support/vectors.ts';
import { filter, type FilterUitkomst } from '../filter.ts';
import { type FilterVraag, type PrivacyRule, type RoutePrivacy } from '../privacy-rule.ts';
import { jw301 } from '../../../../test/builders/berichten.ts';
import { PRIVACY_RULES } from './index.ts';

const ROUTE: RoutePrivacy = { verwerkingsactiviteitId: 'urn:x', grondslag: 'wet', doel: 'doel', bewaartermijn: 'P14D' };
const vectorsOf = (rule: PrivacyRule): URL => new URL(`../../vectors/${rule.id.toLowerCase()}.txt`, import.meta.url);
const names = (dir: string, pattern: RegExp): string[] =>
  readdirSync(new URL(dir, import.meta.url))
    .flatMap((file) => pattern.exec(file)?.[1] ?? [])
    .sort();

describe('the registry', () => {
  const ids = PRIVACY_RULES.map((rule) => rule.id.toLowerCase());

  it('holds every rule file, once', () => {
    expect([...ids].sort()).toEqual(names('.', /^(?!index)([a-z0-9-]+)\.ts$/));
  });

  it('has a vector file for every rule, and no other', () => {
    expect([...ids].sort()).toEqual(names('../../vectors', /^(.+)\.txt$/));
  });
});

function routeOf(v: Vector): Partial<RoutePrivacy> {
  const changes = v.takeAll('route.');
  const left = Object.entries(ROUTE).filter(([key]) => !changes.some(([name, value]) => name === key && value === '-'));
  return { ...Object.fromEntries(left), ...Object.fromEntries(changes.filter(([, value]) => value !== '-')) };
}

type Boom = Record<string, unknown>;
const step = (tree: unknown, key: string): unknown => (tree as Boom | undefined)?.[key];

function put(tree: unknown, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  (keys.reduce(step, tree) as Boom)[last] = value;
}

function show(outcome: FilterUitkomst<object>): string {
  if (outcome.besluit === 'door') return 'door';
  return [outcome.besluit, outcome.reden, outcome.regel, outcome.pad].filter((part) => part !== null).join(' ');
}

describe.each(PRIVACY_RULES)('$id', (rule) => {
  testVectors(vectorsOf(rule), (v) => {
    const bericht = jw301();
    const bsn = v.take('bsn');
    if (bsn !== undefined) put(bericht, 'client.bsn', bsn);
    for (const [path, value] of v.takeAll('zet.')) put(bericht, path, JSON.parse(value));
    const before = structuredClone(bericht);
    const stage = (v.take('stage') ?? 'test') as FilterVraag['stage'];
    const outcome = filter(bericht, { berichtnaam: v.take('bericht') ?? 'JW301', route: routeOf(v), stage });

    expect(show(outcome)).toBe(v.need('besluit'));
    expect(bericht).toEqual(before);
    const removed = outcome.besluit === 'door' ? outcome.verwijderd : [];
    expect(removed.map((r) => r.pad).join(', ')).toBe(v.take('verwijderd') ?? '');
    expect(removed.every((r) => r.regel === 'SCHEMA')).toBe(true);
    for (const [path, value] of v.takeAll('over.')) {
      const rest = path.split('.').reduce(step, outcome.besluit === 'door' ? outcome.waarde : undefined);
      expect(rest).toEqual(value === '-' ? undefined : JSON.parse(value));
    }
  });

  it('has a passing and a stopping or removing vector', () => {
    const outcomes = readVectorFile(vectorsOf(rule)).map((v) =>
      v.take('verwijderd') === undefined ? v.need('besluit') : 'weg',
    );
    expect(outcomes).toContain('door');
    expect(outcomes.some((outcome) => outcome !== 'door')).toBe(true);
  });
});
