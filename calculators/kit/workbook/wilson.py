"""Wilson's interval for a share, as formulas (Wilson 1927): centre and half width over 1 + z² / n."""


def wilson_formulas(successes: str, trials: str, share: str, z: str) -> tuple[str, str]:
    """The lower and the upper end, without `=`. All four are cells, names or numbers; no trials is an error there."""
    centre = f"({share}+{z}^2/(2*{trials}))"
    half = f"{z}*SQRT({share}*(1-{share})/{trials}+{z}^2/(4*{trials}^2))"
    under = f"(1+{z}^2/{trials})"
    return (
        f"IF({successes}=0,0,MAX(0,({centre}-{half})/{under}))",
        f"IF({successes}={trials},1,MIN(1,({centre}+{half})/{under}))",
    )
