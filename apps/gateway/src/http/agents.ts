import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions as HttpsAgentOptions } from 'node:https';
import { type Socket } from 'node:net';
import { type Duplex } from 'node:stream';
import { type ClientTls, MIN_TLS } from './tls.ts';

export interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

const BASIS: AgentOptions = { keepAlive: true, maxSockets: 128, maxFreeSockets: 32 };

/** Keep-alive agents that give up on a connection that is not made in time, with code EVERBINDEN. */
export function maakAgents(verbindenMs: number, tls: ClientTls = {}): Agents {
  const https: HttpsAgentOptions = {
    ...BASIS,
    minVersion: MIN_TLS,
    ...(tls.uitgevers === undefined ? {} : { ca: tls.uitgevers }),
    ...(tls.certificaat === undefined ? {} : { cert: tls.certificaat }),
    ...(tls.sleutel === undefined ? {} : { key: tls.sleutel }),
  };
  return {
    http: bewaak(new HttpAgent(BASIS), verbindenMs, 'connect'),
    https: bewaak(new HttpsAgent(https), verbindenMs, 'secureConnect'),
  };
}

function bewaak<A extends HttpAgent>(agent: A, verbindenMs: number, klaar: 'connect' | 'secureConnect'): A {
  const verbind = agent.createConnection.bind(agent);
  agent.createConnection = (opties, gereed): Duplex | null | undefined => {
    const socket = verbind(opties, gereed) as Socket;
    const limiet = setTimeout(() => {
      socket.destroy(Object.assign(new Error('Verbinden duurt te lang'), { code: 'EVERBINDEN' }));
    }, verbindenMs);
    socket.once(klaar, () => clearTimeout(limiet)).once('close', () => clearTimeout(limiet));
    return socket;
  };
  return agent;
}
