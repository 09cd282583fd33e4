/**
 * A load that many processes share: one begins and ends it, and all others make parts of it.
 *
 * <pre>
 * SharedLoad ─→ SharedTask ─→ PartWriter ─→ PostgreSQL
 *                                       └→ SharedEvent ─→ whoever sends it
 * </pre>
 */
@NullMarked
package dev.datagen.app.load.shared;

import org.jspecify.annotations.NullMarked;
