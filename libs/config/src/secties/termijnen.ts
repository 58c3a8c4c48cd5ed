import { Keuze, Namen, Vlag } from '../instelling.ts';
import { datum } from './patronen.ts';

/** Which days count for the terms of the chain; the standard leaves open what a werkdag is (istandaarden §7.28). */
export class TermijnenConfig {
  @Keuze(
    'Wanneer 5 mei een vrije dag is: ieder jaar (Algemene termijnenwet), in jaren die eindigen op 0 of 5 (`lustrum`), of nooit.',
    ['jaarlijks', 'lustrum', 'nooit'],
  )
  readonly bevrijdingsdag: 'jaarlijks' | 'lustrum' | 'nooit' = 'jaarlijks';

  @Vlag('Of Goede Vrijdag een vrije dag is (Algemene termijnenwet).')
  readonly goedeVrijdag: boolean = true;

  @Namen('Nog meer vrije dagen, zoals een brugdag waarop de gemeente dicht is.', {
    ...datum,
    eis: 'een lijst van datums (jjjj-mm-dd)',
  })
  readonly vrijeDagen: readonly string[] = [];
}
