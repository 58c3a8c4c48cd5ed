import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Metrics } from '#hub/observability';
import { OPDRACHTEN } from '../../apps/hub/src/cli/opdrachten.ts';

const lees = (pad: string): string => readFileSync(pad, 'utf8');
const DOCUMENTEN = globSync([
  '*.md',
  'docs/*.md',
  'docs/adr/*.md',
  'docs/beheer/*.md',
  'docker/*.md',
  'apps/*/README.md',
]);
const bron = globSync(['apps/**/*.ts', 'libs/**/*.ts', 'libs/**/*.sql'], { exclude: ['**/*.spec.ts'] })
  .map(lees)
  .join('\n');

/** A path in a document counts from the root, or leaves out `apps/` or `libs/`, and `src/` inside a lib. */
function bestaat(pad: string): boolean {
  const [huis = '', ...rest] = pad.split('/');
  const onder = rest.join('/');
  return [
    pad,
    join('apps', pad),
    join('libs', pad),
    join('libs', huis, 'src', onder),
    join('apps', huis, 'src', onder),
  ].some((p) => existsSync(p));
}

describe('documents', () => {
  it.each(DOCUMENTEN)('links in %s lead somewhere', (document) => {
    const doelen = [...lees(document).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, doel = '']) => doel);
    expect(doelen.filter((doel) => !existsSync(join(dirname(document), doel)))).toEqual([]);
  });

  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('files that %s names are there', (document) => {
    const paden = [...lees(document).matchAll(/`([a-z][\w.-]*\/[\w./-]+)`/g)].map(([, pad = '']) => pad);
    expect(paden.length).toBeGreaterThan(5);
    expect(paden.filter((pad) => !bestaat(pad))).toEqual([]);
  });

  it('commands that are named exist, and all are in the README or the guide', () => {
    const teksten = ['README.md', 'docs/beheer/README.md', 'CHANGELOG.md'].map(lees).join('\n');
    const genoemd = new Set([...teksten.matchAll(/`?(?:npx )?hub ([a-z]+)\b/g)].map(([, naam = '']) => naam));
    const bekend = OPDRACHTEN.map(({ naam }) => naam);
    expect(bekend.filter((naam) => !genoemd.has(naam))).toEqual([]);
    const alsOpdracht = [...teksten.matchAll(/npx hub ([a-z]+)/g)].map(([, naam = '']) => naam);
    expect(alsOpdracht.filter((naam) => !bekend.includes(naam))).toEqual([]);
  });

  it('metrics that the guide names exist', async () => {
    const genoemd = [...lees('docs/beheer/README.md').matchAll(/berichtenhub_\w+/g)].map(([naam]) => naam);
    const tekst = await new Metrics().tekst(null, new Date());
    expect(genoemd.length).toBeGreaterThan(5);
    expect(genoemd.filter((naam) => !tekst.includes(`# TYPE ${naam} `))).toEqual([]);
  });

  it('names of code in the word list exist', () => {
    const rijen = lees('docs/woordenlijst.md')
      .split('\n')
      .filter((regel) => regel.startsWith('| ') && !regel.includes('---'));
    const namen = rijen.flatMap((rij) =>
      [...(rij.split('|')[4] ?? '').matchAll(/`(\w+)`/g)].map(([, naam = '']) => naam),
    );
    expect(namen.length).toBeGreaterThan(30);
    expect(namen.filter((naam) => !new RegExp(`\\b${naam}\\b`).test(bron))).toEqual([]);
  });
});
