export { BERICHTKENMERKEN, type Berichtkenmerk, type Berichtvorm, type Domein } from './berichtnaam.ts';
export { HUB } from './bron.ts';
export { type Clock, nederlandseDatum, systemClock } from './clock.ts';
export { HubError, type HubErrorCode, retryClassOf, type RetryClass } from './hub-error.ts';
export {
  addUitgaand,
  type HubEvent,
  type HubEventData,
  newHubEvent,
  type NewHubEvent,
  outboxGroups,
  RELAY_GROUP,
  type Topic,
  TOPIC_GROUPS,
  TOPICS,
} from './hub-event.ts';
export { firstIdAt, idTime, newId, newReferentienummer } from './id.ts';
export { isHeavyLane, isHeavyPartition, laneForSize, laneOf, LANES } from './lane.ts';
export { takeRandom } from './random.ts';
export { Recent } from './recent.ts';
export { type Rol, ROLLEN } from './rol.ts';
