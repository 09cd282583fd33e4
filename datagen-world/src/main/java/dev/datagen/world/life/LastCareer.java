package dev.datagen.world.life;

import dev.datagen.world.population.Profile;
import org.jspecify.annotations.Nullable;

/** What becomes of the work of the customer last asked about, who is asked about often. Belongs to one thread. */
final class LastCareer {

    private final Careers careers;
    private long ordinal = -1;
    private @Nullable Career career;

    LastCareer(Careers careers) {
        this.careers = careers;
    }

    Career of(Profile profile) {
        Career known = career;
        if (known == null || profile.ordinal() != ordinal) {
            ordinal = profile.ordinal();
            known = careers.of(profile);
            career = known;
        }
        return known;
    }
}
