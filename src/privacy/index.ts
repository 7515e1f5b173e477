export { IncidentReported } from './events.js';
