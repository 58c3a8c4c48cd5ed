import { HubError } from '#hub/envelope';
import { describeError } from './report.ts';

describe('describeError', () => {
  it('tells code and message of a HubError', () => {
    expect(describeError(new HubError('HUB_DELIVERY_REFUSED', 'permanent', 'geweigerd'))).toBe(
      'HUB_DELIVERY_REFUSED: geweigerd',
    );
  });

  it('tells kind and place of a bug, never its message: that may quote a bericht', () => {
    const text = describeError(new SyntaxError('Unexpected token in 999900006'));
    expect(text).toMatch(/^SyntaxError at .*report\.spec/);
    expect(text).not.toContain('999900006');
    expect(describeError('999900006')).toBe('onbekende fout');
  });
});
