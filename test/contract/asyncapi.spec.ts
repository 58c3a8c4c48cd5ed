import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats';
import { CloudEvent } from 'cloudevents';
import pg from 'pg';
import { parse } from 'yaml';
import { MemoryBus, PostgresBus } from '#hub/bus';
import { type HubEvent, type HubEventData, newHubEvent, newId, type Topic, TOPIC_GROUPS, TOPICS } from '#hub/envelope';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

interface Document {
  readonly channels: Record<string, { address: string; messages: { gebeurtenis: { $ref: string } } }>;
  readonly operations: Record<
    string,
    { channel: { $ref: string }; bindings: { kafka: { groupId: { enum: string[] } } } }
  >;
  readonly components: { messages: Record<string, { payload: { $ref: string } }> };
}

const require = createRequire(import.meta.url);
const file = join(import.meta.dirname, '../../contracts/asyncapi/berichtenhub.yaml');
const document = parse(readFileSync(file, 'utf8')) as Document;

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
(formats.default as unknown as { default: (ajv: Ajv) => void }).default(ajv);
ajv.addSchema({ components: document.components }, 'hub');

const last = (ref: string): string => ref.split('/').at(-1) ?? '';

/** The schema of what travels on a topic, as the document says. */
function schemaOf(topic: Topic): ValidateFunction {
  const message = last(document.channels[topic]?.messages.gebeurtenis.$ref ?? '');
  const validate = ajv.getSchema(`hub${document.components.messages[message]?.payload.$ref}`);
  if (validate === undefined) throw new Error(`no schema for ${topic}`);
  return validate as ValidateFunction;
}

function check(event: { readonly type: Topic; readonly [other: string]: unknown }): unknown {
  const validate = schemaOf(event.type);
  validate(event);
  return validate.errors;
}

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const dataOf = (topic: Topic): HubEventData =>
  topic === 'hub.uitgaand' ? { bestemming: 'ggk' } : { berichtId: newId() };
const eventOf = (topic: Topic, traceparent?: string): HubEvent =>
  newHubEvent({ rol: 'gateway', topic, baan: 'ggk|0351', data: dataOf(topic), nu: new Date(), traceparent });

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3.0', () => {
    const schema = require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;
    const asyncapi = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = asyncapi.compile(schema);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ ...document, channels: { x: { address: 1 } } })).toBe(false);
  });

  it('has the topics and the consumer groups of the hub, no more and no less', () => {
    expect(Object.values(document.channels).map((c) => c.address)).toEqual([...TOPICS]);
    const groups = Object.entries(document.operations).map(([role, o]) => ({
      group: `${role}.${last(o.channel.$ref)}`,
      kafka: o.bindings.kafka.groupId.enum[0],
    }));
    const expected = TOPICS.flatMap((topic) => TOPIC_GROUPS[topic].map((group) => `${group}.${topic}`));
    expect(groups).toEqual(expected.map((group) => ({ group, kafka: group })));
  });

  it.each(TOPICS)('describes what is made for %s', (topic) => {
    expect(check({ ...eventOf(topic) })).toBeNull();
    expect(check({ ...eventOf(topic, TRACE) })).toBeNull();
  });

  it('refuses what is not a reference: any other field could be personal data', () => {
    const event = eventOf('hub.ontvangen');
    expect(check({ ...event, data: { ...event.data, bsn: '999900006' } })).not.toBeNull();
    expect(check({ ...event, naam: 'x' })).not.toBeNull();
    expect(check({ ...event, partitionkey: '' })).not.toBeNull();
    expect(check({ ...event, traceparent: 'geen' })).not.toBeNull();
  });

  it.each(TOPICS)('%s carries CloudEvents 1.0, by the judgement of the CloudEvents library', (topic) => {
    const event = eventOf(topic, TRACE);
    const cloudEvent = new CloudEvent({ ...event });
    expect(cloudEvent.validate()).toBe(true);
    expect(JSON.parse(JSON.stringify(cloudEvent))).toEqual(event);
  });
});

describe('events on the wire agree with the AsyncAPI document', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('in the rows of the PostgreSQL bus', async () => {
    const bus = new PostgresBus({ connectionString: server.url });
    const events = TOPICS.flatMap((topic) => [eventOf(topic), eventOf(topic, TRACE)]);
    await bus.publish(events);
    await bus.stop();
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query<{ topic: Topic; event: HubEvent }>(
      'select topic, event from bus_event order by seq',
    );
    await client.end();
    expect(rows.map((r) => r.event)).toEqual(events);
    expect(rows.map((r) => [r.topic, check({ ...r.event })])).toEqual(events.map((e) => [e.type, null]));
  });

  it('in the hands of a handler', async () => {
    const bus = new MemoryBus();
    const event = eventOf('hub.uitgaand', TRACE);
    const got = new Promise<readonly HubEvent[]>((resolve) => {
      bus.subscribe({ topic: 'hub.uitgaand', group: 'gateway', maxBatch: 1, handle: async (e) => resolve(e) });
    });
    await bus.start();
    await bus.publish([event]);
    const events = await got;
    await bus.stop();
    expect(events).toEqual([event]);
    expect(events.map((e) => check({ ...e }))).toEqual([null]);
  });
});
