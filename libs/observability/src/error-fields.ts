import { types } from 'node:util';
import { HubError } from '#hub/envelope';

/** What a log line tells of an error: never a body, a response, a request or a value that somebody sent. */
export interface ErrorFields {
  readonly type: string;
  readonly code?: string;
  readonly retryClass?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ErrorFields;
}

const MAX_MESSAGE = 300;
const MAX_CAUSES = 5;

/**
 * An error as fields for the log. Own errors (HubError) keep their sentence; of any other the quoted parts and all from
 * the first `<` are left out, because parsers, drivers and HTTP clients quote their input there. Extra properties
 * (axios: config.data, response.data; pg: detail) are dropped.
 */
export function errorFields(thrown: unknown, depth = 0): ErrorFields {
  if (!types.isNativeError(thrown)) return { type: typeof thrown, message: 'thrown value is not an Error' };
  const stack = frames(thrown.stack);
  return {
    type: thrown.name,
    ...codeOf(thrown),
    message: thrown instanceof HubError ? thrown.message : withoutQuotes(thrown.message),
    ...(stack === undefined ? {} : { stack }),
    ...(thrown.cause === undefined || depth >= MAX_CAUSES ? {} : { cause: errorFields(thrown.cause, depth + 1) }),
  };
}

function codeOf(error: Error): Pick<ErrorFields, 'code' | 'retryClass'> {
  if (error instanceof HubError) return { code: error.code, retryClass: error.retryClass };
  return 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
}

function withoutQuotes(message: string): string {
  return message
    .replace(/"[^"]*("|$)/g, '"…"')
    .replace(/<[\s\S]*$/, '<…')
    .slice(0, MAX_MESSAGE);
}

/** The frames only: the first lines of a stack repeat the message. */
function frames(stack: string | undefined): string | undefined {
  const lines = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return lines === undefined || lines.length === 0 ? undefined : lines.map((line) => line.trim()).join('\n');
}
