package dev.datagen.model;

/** Under which rules a housing loan was granted. */
public enum HousingRegime {
    /** Sistema Financeiro da Habitação: value and interest are limited. */
    SFH,
    /** Sistema de Financiamento Imobiliário: free. */
    SFI
}
