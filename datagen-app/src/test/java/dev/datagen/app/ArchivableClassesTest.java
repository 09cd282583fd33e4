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

    @Test
    void leavesOutLambdasOfOldClasses() {
        ArchivableClasses classes = new ArchivableClasses();

        assertThat(classes.isLambdaOfOld("@lambda-proxy dev/datagen/app/cli/FileNames convert"
                        + " ()Lpicocli/CommandLine$ITypeConverter; (Ljava/lang/String;)Ljava/lang/Object; REF_invokeStatic"
                        + " dev/datagen/app/cli/FileNames lambda$register$0 (Ljava/lang/String;)Ljava/nio/file/Path;"))
                .isTrue();
        assertThat(classes.isLambdaOfOld("@lambda-proxy dev/datagen/app/cli/DatagenCommand get"
                        + " ()Ljava/util/function/Supplier; ()Ljava/lang/Object; REF_newInvokeSpecial"
                        + " picocli/AutoComplete$GenerateCompletion <init> ()V ()Ljava/lang/Object;"))
                .isTrue();
    }

    @Test
    void keepsOtherLambdasAndOldClassesThemselves() {
        ArchivableClasses classes = new ArchivableClasses();

        assertThat(classes.isLambdaOfOld("@lambda-proxy dev/datagen/app/Main run ()Ljava/lang/Runnable; ()V"
                        + " REF_invokeStatic dev/datagen/app/Main lambda$main$0 ()V ()V"))
                .isFalse();
        assertThat(classes.isLambdaOfOld("picocli/CommandLine$ITypeConverter")).isFalse();
    }
}
