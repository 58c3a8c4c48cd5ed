export { plusWeken } from './dag.ts';
export { type Bevrijdingsdag, paasdag } from './feestdagen.ts';
export { type Kalender, type KalenderOpties, maakKalender, plusWerkdagen, STANDAARD_KALENDER } from './kalender.ts';
export { TERMIJNEN, type Termijnsoort, uiterlijk } from './termijn.ts';
