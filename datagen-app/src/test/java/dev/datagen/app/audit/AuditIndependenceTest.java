package dev.datagen.app.audit;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class AuditIndependenceTest {

    @Test
    void theAuditorSharesNoCodeWithWhatItAudits() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dev.datagen.app.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.datagen.model..",
                        "dev.datagen.world..",
                        "dev.datagen.sinks..",
                        "dev.datagen.app.cli..",
                        "dev.datagen.app.load..",
                        "dev.datagen.app.profile..")
                .because("a rule that is wrong in the generator would be wrong in the auditor too")
                .check(new ClassFileImporter().importPackages("dev.datagen.app.audit"));
    }
}
