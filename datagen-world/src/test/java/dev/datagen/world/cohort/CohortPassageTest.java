package dev.datagen.world.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.Recording;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.life.Worker;
import dev.datagen.world.memory.WayBack;
import dev.datagen.world.memory.WayOut;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever a cohort remembers, whoever remembers it, and whether or not it happens in any period: found by its fields, not by what is told. */
class CohortPassageTest {

    private static final World WORLD = World.of(WorldOptions.ofSeed(42));

    private static final int CUSTOMERS = 200;

    /** Less than any list has room for from the first. */
    private static final int LIST_SIZE = 3;

    /** What a cohort is made with, or what makes lives quicker and no different. A field is added here only if a cohort that has been made anew has it too. */
    private static final Set<String> STAYS_BEHIND = Set.of(
            "Cohort.lived",
            "Cohort.profiles",
            "Cohort.firstAccounts",
            "Cohort.rests",
            "Cohort.plans",
            "Cohort.changed",
            "OverdraftDebts.profiles",
            "OverdraftDebts.overdrafts",
            "OverdraftDebts.places",
            "OverdraftDebts.reluctant",
            "CardDebts.cards",
            "CardDebts.changed",
            "RevolvingDebts.places",
            "RevolvingDebts.kinds",
            "SavingsLows.places",
            "Portfolios.first");

    /** The fields of a cohort that are to leave memory, by where they are. */
    private static Map<String, Place> remembered(Object owner, String path) throws IllegalAccessException {
        Map<String, Place> found = new LinkedHashMap<>();
        for (Field field : owner.getClass().getDeclaredFields()) {
            String name = owner.getClass().getSimpleName() + "." + field.getName();
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic() || STAYS_BEHIND.contains(name)) {
                continue;
            }
            field.setAccessible(true);
            Class<?> type = field.getType();
            if (type.isPrimitive() || type.isArray() && type.getComponentType().isPrimitive()) {
                found.put(path + field.getName(), new Place(owner, field));
            } else {
                assertThat(type.getName())
                        .as("%s is neither numbers nor one of ours that holds some", name)
                        .startsWith("dev.datagen.world.");
                found.putAll(remembered(field.get(owner), path + field.getName() + "."));
            }
        }
        return found;
    }

    private record Place(Object owner, Field field) {

        /** Makes it hold what nothing else does. */
        void fill(int seed) throws IllegalAccessException {
            if (field.getType() == int.class) {
                field.setInt(owner, LIST_SIZE);
            } else if (field.getType() == long.class) {
                field.setLong(owner, seed);
            } else {
                Object values = field.get(owner);
                for (int i = 0; i < Array.getLength(values); i++) {
                    fill(values, i, seed + i);
                }
            }
        }

        private static void fill(Object values, int place, int seed) {
            if (values instanceof boolean[] flags) {
                flags[place] = true;
            } else if (values instanceof byte[] bytes) {
                bytes[place] = (byte) (seed % 100 + 1);
            } else if (values instanceof int[] ints) {
                ints[place] = seed;
            } else {
                ((long[]) values)[place] = seed;
            }
        }

        /** A list, which is another array when it has grown, holds no more than its size. */
        List<Object> content() throws IllegalAccessException {
            Object value = field.get(owner);
            if (field.getType().isPrimitive()) {
                return List.of(value);
            }
            List<Object> content = new ArrayList<>();
            int size = Modifier.isFinal(field.getModifiers()) ? Array.getLength(value) : LIST_SIZE;
            for (int i = 0; i < size; i++) {
                content.add(Array.get(value, i));
            }
            return content;
        }
    }

    @Test
    void forgetsNothingThatItRemembers() throws Exception {
        Cohort left = WORLD.cohort(0, CUSTOMERS);
        Map<String, Place> before = remembered(left, "");
        int seed = 1;
        for (Place place : before.values()) {
            place.fill(seed);
            seed += 10_000;
        }
        WayOut out = new WayOut();
        left.pass(out);
        ByteBuffer bytes = out.taken();
        Cohort back = WORLD.cohort(0, CUSTOMERS);
        back.pass(new WayBack(bytes));

        assertThat(bytes.hasRemaining()).isFalse();
        Set<String> forgotten = new TreeSet<>();
        for (Map.Entry<String, Place> place : remembered(back, "").entrySet()) {
            List<Object> was =
                    Objects.requireNonNull(before.get(place.getKey())).content();
            assertThat(was).as("%s, which is compared", place.getKey()).isNotEmpty();
            if (!place.getValue().content().equals(was)) {
                forgotten.add(place.getKey());
            }
        }
        assertThat(forgotten).isEmpty();
    }

    /** What is told after rows have been written starts from there. */
    @Test
    void isAtItsStartAgainWhenItsRowsAreWritten() {
        Worker worker = WORLD.worker();
        Cohort opened = WORLD.cohort(0, CUSTOMERS);
        Cohort settled = WORLD.cohort(0, CUSTOMERS);
        worker.open(opened);
        worker.settle(settled, new Recording());

        assertThat(whatChanges(settled)).isEqualTo(whatChanges(opened));
    }

    private static ByteBuffer whatChanges(Cohort cohort) {
        WayOut out = new WayOut();
        cohort.passWhatChanges(out);
        return out.taken();
    }
}
