import { OPDRACHTEN } from './opdrachten.ts';
import { voerUit } from './voer-uit.ts';

async function hub(...argv: string[]): Promise<{ exit: number; uit: string; fout: string }> {
  let [uit, fout] = ['', ''];
  const exit = await voerUit(argv, { uit: (t) => void (uit += t), fout: (t) => void (fout += t) });
  return { exit, uit, fout };
}

describe('hub', () => {
  it('shows every command in its overview, in Dutch', async () => {
    const { exit, uit } = await hub('--help');
    expect(exit).toBe(0);
    const opEenRegel = uit.replaceAll(/\s+/g, ' ');
    for (const o of OPDRACHTEN) expect(opEenRegel).toContain(` ${o.naam} ${o.uitleg}`);
    expect(uit).not.toMatch(/Usage|Options|Commands|display/);
  });

  it('shows the overview and exits 64 without a command', async () => {
    const { exit, uit } = await hub();
    expect({ exit, uit: uit.startsWith('Gebruik: hub OPDRACHT') }).toEqual({ exit: 64, uit: true });
  });

  it('names the known commands on an unknown one', async () => {
    const { exit, fout } = await hub('chekc');
    expect(exit).toBe(64);
    expect(fout).toMatch(/^Onbekende opdracht chekc\. Bekend zijn: check, .*Zie hub --help\.\n$/);
  });

  it('shows the help of check in Dutch, with its exit codes', async () => {
    const { exit, uit } = await hub('check', '--help');
    expect(exit).toBe(0);
    expect(uit).toMatch(/^Gebruik: hub check \[opties\] BESTAND…\n/);
    expect(uit).toMatch(/--json/);
    expect(uit).toMatch(/2 {2}een bestand is niet te lezen/);
    expect(uit).not.toMatch(/Usage|Options|Arguments|display/);
  });

  it('shows the help of retour in Dutch: exit codes, and what is not judged without a state', async () => {
    const { exit, uit } = await hub('retour', '--help');
    expect(exit).toBe(0);
    expect(uit).toMatch(/^Gebruik: hub retour \[opties\] BESTAND\n/);
    expect(uit).toMatch(/Niet beoordeeld is dan/);
    expect(uit).toMatch(/3 {2}op dit bericht bestaat geen retourbericht/);
    expect(uit).not.toMatch(/Usage|Options|Arguments|display/);
  });

  it('shows the help of beoordeel in Dutch: the order, and the exit codes', async () => {
    const { exit, uit } = await hub('beoordeel', '--help');
    expect(exit).toBe(0);
    expect(uit).toMatch(/^Gebruik: hub beoordeel \[opties\] BESTAND\n/);
    expect(uit).toMatch(/Credits gaan voor debets/);
    expect(uit).toMatch(/3 {2}aangehouden/);
    expect(uit).not.toMatch(/Usage|Options|Arguments|display/);
  });

  it.each([
    [
      ['retour', '--stand', 's.json', '--dagtekening', '2026-07-03', 'x.xml'],
      'De optie --dagtekening <datum> gaat niet samen met een andere optie. Zie hub retour --help.\n',
    ],
    [
      ['retour', '--dagtekening', '2026-02-30', 'x.xml'],
      'De waarde bij --dagtekening past niet; toegestaan: een bestaande datum als jjjj-mm-dd, zonder tijdzone.\n',
    ],
    [
      ['retour', '--identificatie', '1234567890123', 'x.xml'],
      'De waarde bij --identificatie past niet; toegestaan: 1 tot en met 12 tekens, niet alleen spaties en geen regeleinden.\n',
    ],
    [['beoordeel', 'x.xml'], 'De optie --stand <bestand> is verplicht. Zie hub beoordeel --help.\n'],
    [['check'], 'Het argument bestand ontbreekt. Zie hub check --help.\n'],
    [['check', '--jsn', 'x.xml'], 'Onbekende optie --jsn. Zie hub check --help.\n'],
  ])('says what is wrong with %j and exits 64', async (argv, zin) => {
    expect(await hub(...argv)).toEqual({ exit: 64, uit: '', fout: zin });
  });
});
