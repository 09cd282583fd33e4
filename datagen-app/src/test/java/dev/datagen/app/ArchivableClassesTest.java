package dev.datagen.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArchivableClassesTest {

    @Test
    void leavesOutWhatAJarHasForLaterVersionsOfJavaOnly() {
        assertThat(ArchivableClasses.isArchivable("org/postgresql/util/LazyCleanerImpl"))
                .isFalse();
    }

    @Test
    void keepsTheOthersAndThoseOfTheJdk() {
        assertThat(ArchivableClasses.isArchivable("org/postgresql/Driver")).isTrue();
        assertThat(ArchivableClasses.isArchivable("dev/datagen/app/Main")).isTrue();
        assertThat(ArchivableClasses.isArchivable("java/lang/String")).isTrue();
    }
}
