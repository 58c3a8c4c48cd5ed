import { leesStoringen } from '../../apps/simulator/src/storing/mix.ts';
import { STORINGEN } from '../../apps/hub/src/cli/demo/storingen.ts';

describe('faults of a demonstration', () => {
  it('are all that the simulator knows, but for a final refusal', () => {
    const { ggk, gws4all } = leesStoringen(STORINGEN);
    expect(ggk).toEqual(gws4all);
    expect(Object.keys(ggk.ontvangen)).toHaveLength(10);
    expect(ggk.ontvangen).not.toHaveProperty('fo03Client');
    expect(Object.keys(ggk.zenden)).toHaveLength(9);
  });
});
