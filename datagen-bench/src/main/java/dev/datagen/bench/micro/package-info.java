/** JMH benchmarks of the parts, to find where the time goes: {@code datagen-bench/run --micro}. */
@NullMarked
package dev.datagen.bench.micro;

import org.jspecify.annotations.NullMarked;
