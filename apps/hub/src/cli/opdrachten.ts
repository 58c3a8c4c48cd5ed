import type { Opdracht } from './opdracht.ts';

/** All commands, in the order of the overview. A new one is one line here and one folder beside this file. */
export const OPDRACHTEN: readonly Opdracht[] = [
  {
    naam: 'check',
    uitleg: 'controleer iWmo- en iJw-berichten in bestanden',
    laad: () => import('./check/opdracht.ts'),
  },
];
