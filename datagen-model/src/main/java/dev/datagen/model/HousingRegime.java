package dev.datagen.model;

/** Under which rules a housing loan was granted. */
public enum HousingRegime {
    /** Sistema Financeiro da Habitação: value and interest are limited. */
    SFH,
    /** Sistema de Financiamento Imobiliário: free. */
    SFI,
    /** From FGTS, for families of limited income: Minha Casa, Minha Vida, or Casa Verde e Amarela from 2021 to 2023. */
    FGTS
}
