/// What wakes functions: streams, queues and schedules, delivered as Lambda delivers them.
@NullMarked
package heard.local.event;

import org.jspecify.annotations.NullMarked;
