import { HubError } from '#hub/envelope';
import { errorFields } from './error-fields.ts';

describe('errorFields', () => {
  it('keeps code, class and sentence of a HubError, and its cause', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    const fields = errorFields(
      new HubError('HUB_DELIVERY_UNREACHABLE', 'transient', 'De "GGk" antwoordt niet.', { cause }),
    );
    expect(fields).toMatchObject({
      type: 'HubError',
      code: 'HUB_DELIVERY_UNREACHABLE',
      retryClass: 'transient',
      message: 'De "GGk" antwoordt niet.',
      cause: { type: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1' },
    });
  });

  it('drops bodies that clients and drivers hang on an error', () => {
    const error = Object.assign(new Error('Request failed with status code 500'), {
      config: { data: '<naam>Jansen</naam>' },
      response: { data: 'Jansen' },
      detail: 'Key (naam)=(Jansen) already exists.',
    });
    expect(JSON.stringify(errorFields(error))).not.toContain('Jansen');
  });

  it.each([
    ['a JSON parser', () => JSON.parse('{"naam": Jansen}') as unknown],
    ['a driver', () => fail('invalid input syntax for type uuid: "Jansen"')],
    ['an XML reader', () => fail('unexpected <Naam>Jansen</Naam> in line 4')],
    ['an open quote', () => fail('unterminated string "Jansen')],
  ])('leaves out what %s quotes from its input', (_, run) => {
    expect(JSON.stringify(errorFields(catchIt(run)))).not.toContain('Jansen');
  });

  it('keeps the frames of the stack and not the message in it', () => {
    const { stack = '' } = errorFields(new Error('geheim'));
    expect(stack).toMatch(/^at /);
    expect(stack).not.toContain('geheim');
  });

  it('tells of a thrown value only what kind it was', () => {
    expect(errorFields('Jansen')).toEqual({ type: 'string', message: 'thrown value is not an Error' });
  });

  it('ends on a cause that is its own cause', () => {
    const error = new Error('kring');
    error.cause = error;
    expect(JSON.stringify(errorFields(error)).length).toBeLessThan(20_000);
  });
});

function fail(message: string): never {
  throw new Error(message);
}

function catchIt(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
