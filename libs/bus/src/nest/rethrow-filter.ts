import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/**
 * Gives the bus the error that a handler threw. Without it Nest hands over a plain `{ status, message }`, and the retry
 * class is lost. Only for events; other doors (HTTP) keep their own filters.
 */
export class RethrowFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): Observable<never> {
    if (host.getType() === 'rpc') return throwError(() => error);
    throw error;
  }
}

// Called rather than written as a decorator: Node runs the source as it is, and knows no decorators.
Catch()(RethrowFilter);
