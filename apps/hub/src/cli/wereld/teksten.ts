export const TEKST = {
  geenSimulator: 'De gesimuleerde keten zit niet in deze installatie. Draai eerst: npm run prepare.',
  simulatorStartNiet: 'De gesimuleerde keten start niet. Draai eerst: npm run prepare.',
  simulatorWeigert: (pad: string): string =>
    `De gesimuleerde keten weigert ${pad}. Draai npm run prepare: zij hoort bij deze versie van de hub.`,
  simulatorWeg: 'De gesimuleerde keten viel weg. Begin opnieuw.',
  alleenTest: 'De gesimuleerde keten is er alleen voor stage: test. Met deze instellingen kan alleen hub start.',
} as const;
