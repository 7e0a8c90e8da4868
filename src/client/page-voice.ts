/** What keys anywhere on a page say to those who do not see them. */
import { createAnnouncer } from './announcer.ts';
import { create } from './search-nodes.ts';

/** There before anything is said, or it would not be heard. */
const region = create('p', 'visually-hidden');
region.role = 'status';
document.body.append(region);

export const announce = createAnnouncer(region);
