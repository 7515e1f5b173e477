export { NoticePublished } from './events.js';
