package dev.datagen.world.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.Period;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class PublicServiceTest {

    private final ReferenceData reference = ReferenceData.load();
    private final PublicService service = new PublicService(Key.ofSeed(42), reference);

    /** Constitution, article 37, XI; in states 90.25 % of R$ 46,366.19 (Lei 14.520/2023, from February 2025 on). */
    @Test
    void nobodyWhoGetsMoreThanTheConstitutionAllowsIsACivilServant() {
        int paidByGovernments = 0;
        for (Profile profile :
                new Population(Key.ofSeed(42), Period.DEFAULT, reference, each -> false).profiles(0, 500)) {
            assertThat(service.employer(profile, 41_845_50)).isEqualTo(PublicService.NONE);
            assertThat(service.employer(profile, 80_000_00)).isEqualTo(PublicService.NONE);
            paidByGovernments += service.employer(profile, 41_845_49) == PublicService.NONE ? 0 : 1;
        }
        assertThat(paidByGovernments).isGreaterThan(100);
    }
}
